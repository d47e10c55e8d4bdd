package it.accoglienza.transform.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "sex=F", "age_group=0-17;sex=F"})
    void aKeyIsWrittenAsItWasParsed(String key) {
        assertThat(Breakdown.parse(key).key()).isEqualTo(key);
    }

    @Test
    void aKeyHasItsDimensionsInTheOrderOfTheirNames() {
        assertThat(Breakdown.parse("sex=F;age_group=0-17").key()).isEqualTo("age_group=0-17;sex=F");
        assertThat(Breakdown.keySql(List.of("sex", "age_group")))
                .isEqualTo("concat('age_group=', age_group, ';', 'sex=', sex)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "sex=F;sex=M", "sex=F;", "=F", "sex="})
    void aMalformedKeyIsRefused(String key) {
        assertThatThrownBy(() -> Breakdown.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
