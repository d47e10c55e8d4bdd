package it.accoglienza.samples.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.samples.calibration.Prefecture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ConventionsTest {
    @Test
    void everyCombinationOfConventionsOccurs() {
        assertThat(Prefecture.all().stream().map(Conventions::of).collect(Collectors.toSet()))
                .hasSize(16);
    }

    @Test
    void italianDatesAndNumbersAreWrittenTheItalianWay() {
        Conventions italian = new Conventions(';', true, true, true);
        assertThat(italian.number(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
        assertThat(italian.number(new BigDecimal("27.50"))).isEqualTo("27,50");
        assertThat(italian.date(LocalDate.of(2024, 12, 31))).isEqualTo("31/12/2024");
    }
}
