package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.accoglienza.ingest.contract.Contract.Every;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods in file names, and texts in two languages. */
final class DeliveryPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2024-12, MONTH, 2024-12-01, 2024-12-31",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31",
        "2023-Q4, QUARTER, 2023-10-01, 2023-12-31",
        "2023, YEAR, 2023-01-01, 2023-12-31"
    })
    void aPeriodHasAFirstAndALastDay(String text, Every every, LocalDate start, LocalDate end) {
        assertThat(DeliveryPeriod.of(text, every)).contains(new DeliveryPeriod(text, start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-13, MONTH",
        "2024-00, MONTH",
        "2024-3, MONTH",
        "2024-Q5, QUARTER",
        "2024-03, QUARTER",
        "2024-Q1, MONTH",
        "2024, MONTH",
        "2024-03, YEAR",
        "1924-03, MONTH",
        "2024-03, REPORT"
    })
    void aPeriodOfAnotherLengthOrAnInvalidPeriodIsEmpty(String text, Every every) {
        assertThat(DeliveryPeriod.of(text, every)).isEmpty();
    }

    @Test
    void aTextInOnlyOneLanguageIsRefused() {
        assertThat(new Localized("posti", "places").en()).isEqualTo("places");
        assertThatIllegalArgumentException().isThrownBy(() -> new Localized("posti", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Localized("", "places"));
    }
}
