package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodesTest {

    @Test
    void everyCodeIsParsedToTheConstantThatHasIt() {
        assertThat(Frequency.codes())
                .containsExactly("M", "Q", "S", "A")
                .allSatisfy(code -> assertThat(Frequency.parse(code)).hasToString(code));
        assertThat(GeographicLevel.codes())
                .containsExactly("country", "region", "prefecture")
                .allSatisfy(code -> assertThat(GeographicLevel.parse(code)).hasToString(code));
        assertThat(ObservationStatus.codes()).hasSize(9).allSatisfy(code -> assertThat(ObservationStatus.parse(code))
                .hasToString(code));
    }

    @Test
    void anUnknownCodeIsRejectedWithTheValidOnes() {
        assertThatThrownBy(() -> Frequency.parse("W")).hasMessage("Unknown frequency 'W'; valid codes: [M, Q, S, A]");
        assertThatThrownBy(() -> GeographicLevel.parse("city")).hasMessageContaining("[country, region, prefecture]");
        assertThatThrownBy(() -> ObservationStatus.parse("X")).hasMessageContaining("valid codes: [A, P, V");
    }

    @Test
    void onlyStatusesForAbsentValuesHaveNoValue() {
        assertThat(ObservationStatus.values())
                .filteredOn(status -> !status.hasValue())
                .extracting(ObservationStatus::code)
                .containsExactly("L", "M", "Q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sector=public", "project=UTG-INSIEME;sector=public", "note=a=b"})
    void aBreakdownKeyIsWrittenAsItWasParsed(String text) {
        assertThat(BreakdownKey.parse(text)).hasToString(text);
    }

    @Test
    void aBreakdownKeyIsSortedByDimension() {
        assertThat(BreakdownKey.of(Map.of("sector", "public", "project", "ROSA")))
                .hasToString("project=ROSA;sector=public");
        assertThat(BreakdownKey.TOTAL.with("sector", "public").with("project", "ROSA"))
                .hasToString("project=ROSA;sector=public")
                .matches(key -> key.has("sector", "public") && !key.has("sector", "private"));
        assertThatThrownBy(() -> BreakdownKey.parse("sector")).hasMessageContaining("'sector' is not a breakdown");
    }
}
