package it.accoglienza.transform.fact;

import static it.accoglienza.transform.fact.FactRows.fact;
import static it.accoglienza.transform.fact.FactRows.silver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The facts of reception and training on a few silver rows. */
class FactTest {
    private static final String CENTRES = """
            prefecture, period,  centre_id, centre_type, capacity, status
            PD,         2024-03, C1,        CAS,         20,       open
            PD,         2024-03, C2,        SAI,         21,       suspended
            PD,         2024-03, C3,        HOTSPOT,     50,       closed
            VI,         2024-03, C1,        CPA,         30,       open
            """;
    private static final String NO_STAYS = "prefecture, period, guest_id, centre_id, entry_date, exit_date";
    private static final String ALIKE =
            "SELECT *, 'F' AS sex, '25-34' AS age_band, CAST(NULL AS STRING) AS exit_reason,"
                    + " CAST(NULL AS STRING) AS vulnerability FROM (%s)";

    @Test
    void descriptionsAreThoseOfTheDeclaredFacts() {
        assertThat(FactDescriptions.described(Contracts.declared()))
                .hasSameSizeAs(Fact.declared())
                .containsKey("facts.reception");
        assertThatThrownBy(() ->
                        new FactDescriptions(Map.of("receptions", List.of("period")), Map.of(), Map.of(), Map.of()))
                .hasMessageContaining("its tables are not the facts, which are");
    }

    @Test
    void aGuestWithTwoOpenStaysCountsOnceInTheCentreEnteredLast() {
        assertThat(reception("persons", """
                        PD, 2024-03, g1, C1, 2024-03-01, -
                        PD, 2024-03, g1, C2, 2024-03-05, -
                        VI, 2024-03, g1, C1, 2024-02-01, -
                        """)).containsExactly("PD CAS small 0", "PD SAI large 1", "VI CPA large 1");
    }

    @Test
    void anOpenStayCountsThoughALaterOneHasEnded() {
        assertThat(reception("persons", """
                        PD, 2024-03, g1, C1, 2024-01-01, -
                        PD, 2024-03, g1, C2, 2024-03-05, 2024-03-06
                        """)).containsExactly("PD CAS small 1", "PD SAI large 0", "VI CPA large 0");
    }

    @Test
    void whoLeavesOnTheLastDayIsAnExitAndNotPresent() {
        String stays = """
                PD, 2024-03, g1, C1, 2024-03-02, 2024-03-31
                PD, 2024-03, g2, C1, 2024-02-28, -
                """;
        assertThat(reception("persons", stays)).contains("PD CAS small 1");
        assertThat(reception("exits", stays)).contains("PD CAS small 1");
        assertThat(reception("entries", stays)).contains("PD CAS small 1");
        assertThat(reception("stay_days", stays)).contains("PD CAS small 29");
    }

    @Test
    void theDaysOfAStayCountUpTo1095() {
        assertThat(reception("stay_days", "PD, 2024-03, g1, C1, 2015-01-01, 2024-03-10"))
                .contains("PD CAS small 1095");
    }

    @Test
    void aClosedCentreHasNoPlacesYetItsGuestsCount() {
        String stays = "PD, 2024-03, g1, C3, 2024-02-01, -";
        assertThat(reception("capacity", stays))
                .containsExactly("PD CAS small 20", "PD HOTSPOT large 0", "PD SAI large 21", "VI CPA large 30");
        assertThat(reception("persons", stays)).contains("PD HOTSPOT large 1");
        assertThat(reception("centres", stays)).contains("PD HOTSPOT large 0", "PD SAI large 1");
    }

    @Test
    void aCourseCountsOnceInTheMonthInWhichItEnded() {
        silver("courses", """
                prefecture, period,  course_id, project_code, theme, end_date,   hours
                PD,         2024-Q1, K1,        ROSA,         law,   2024-05-10, 20
                PD,         2024-Q2, K1,        ROSA,         law,   2024-05-10, 20
                PD,         2024-Q2, K2,        -,            law,   2024-06-30, 4.5
                """);
        silver("enrolments", """
                prefecture, period,  course_id, participant_id, sector, organisation_type, outcome,   hours_attended, score
                PD,         2024-Q1, K1,        o1,             public, prefecture,        ongoing,   4,              -
                PD,         2024-Q2, K1,        o1,             public, prefecture,        completed, 8,              70
                PD,         2024-Q2, K2,        o1,             public, prefecture,        completed, 2,              -
                """);
        assertThat(
                        fact(
                                "training",
                                "concat_ws(' ', period, month, course_id, project, course_theme, participant_id, outcome, score, hours)"))
                .containsExactly(
                        "2024-Q2 2024-05 K1 ROSA law 20.0000",
                        "2024-Q2 2024-05 K1 ROSA law o1 completed 70.0000",
                        "2024-Q2 2024-06 K2 law 4.5000",
                        "2024-Q2 2024-06 K2 law o1 completed");
    }

    @Test
    void landingsEndWithTheLastDayThatTheReportsCoverWithoutAGap() {
        SparkSessions.start("tests")
                .sql("SELECT *, array() AS flags FROM (%s)".formatted(TestRows.sql("""
                date,       report_date, persons
                2024-03-01, 2024-03-15,  10
                2024-03-02, 2024-03-15,  0
                2024-03-02, 2024-03-31,  4
                2024-03-03, 2024-03-02,  0
                2024-03-04, 2024-03-31,  7
                2024-04-02, 2024-04-02,  9
                2024-05-01, 2024-05-15,  1
                """)))
                .createOrReplaceTempView("landings");
        assertThat(fact("landings", "concat_ws(' ', month, date, persons, covered_to)"))
                .containsExactly(
                        "2024-03 2024-03-01 10 2024-03-02",
                        "2024-03 2024-03-02 4 2024-03-02",
                        "2024-05 2024-05-01 1 2024-05-01");
    }

    private static List<String> reception(String measure, String stays) {
        silver("centres", CENTRES);
        SparkSessions.start("tests")
                .sql(ALIKE.formatted(TestRows.sql(NO_STAYS + "\n" + stays)))
                .createOrReplaceTempView("stays");
        String all = "sum(%s) OVER (PARTITION BY prefecture, centre_type, centre_size)".formatted(measure);
        return fact("reception", "concat_ws(' ', prefecture, centre_type, centre_size, %s)".formatted(all)).stream()
                .distinct()
                .toList();
    }
}
