package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Language;
import org.junit.jupiter.api.Test;

final class PeriodFormatTest {

    private static final PeriodFormat IT = LocaleFormat.in(Language.IT).periods();
    private static final PeriodFormat EN = LocaleFormat.in(Language.EN).periods();

    @Test
    void periodsAreFormattedInTheLanguage() {
        assertThat(IT.full("2024-03")).isEqualTo("marzo 2024");
        assertThat(EN.full("2024-03")).isEqualTo("March 2024");
        assertThat(IT.full("2024-Q1")).isEqualTo("1º trimestre 2024");
        assertThat(EN.full("2024-Q4")).isEqualTo("4th quarter 2024");
        assertThat(IT.full("2024")).isEqualTo("2024");
        assertThat(IT.abbreviated("2024-03")).isEqualTo("mar 2024");
        assertThat(EN.abbreviated("2024-Q2")).isEqualTo("Q2 2024");
        assertThat(IT.full("2024-S1")).isEqualTo("1º semestre 2024");
        assertThat(EN.abbreviated("2024-S2")).isEqualTo("H2 2024");
    }

    @Test
    void aComparisonHasThePrepositionOfItsPeriod() {
        assertThat(IT.comparedWith("2025-08")).isEqualTo("rispetto ad agosto 2025");
        assertThat(IT.comparedWith("2025-04")).isEqualTo("rispetto ad aprile 2025");
        assertThat(IT.comparedWith("2025-10")).isEqualTo("rispetto a ottobre 2025");
        assertThat(IT.comparedWith("2025-Q1")).isEqualTo("rispetto al 1º trimestre 2025");
        assertThat(IT.comparedWith("2025-S2")).isEqualTo("rispetto al 2º semestre 2025");
        assertThat(IT.comparedWith("2024")).isEqualTo("rispetto al 2024");
        assertThat(EN.comparedWith("2025-08")).isEqualTo("compared with August 2025");
        assertThat(EN.comparedWith("2025-Q1")).isEqualTo("compared with the 1st quarter 2025");
    }
}
