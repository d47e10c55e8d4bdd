package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01, 2024-01, 2024-01, 2023-12, 2023-01",
        "2024-Q1, 2024-01, 2024-03, 2023-Q4, 2023-Q1",
        "2024-Q4, 2024-10, 2024-12, 2024-Q3, 2023-Q4",
        "2024-S1, 2024-01, 2024-06, 2023-S2, 2023-S1",
        "2024-S2, 2024-07, 2024-12, 2024-S1, 2023-S2",
        "2024,    2024-01, 2024-12, 2023,    2023"
    })
    void aPeriodHasMonthsAPrecedingPeriodAndTheSameOneAYearEarlier(
            String text, String first, String last, String previous, String yearBefore) {
        Period period = Period.of(text);
        assertThat(period).hasToString(text);
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period.yearBefore()).hasToString(yearBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-13", "2024-Q5", "2024-S3", "2024-S", "24-01", "2024-1", "2024-01-01"})
    void anInvalidPeriodIsRejected(String text) {
        assertThatThrownBy(() -> Period.of(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("is not a valid period");
    }
}
