package it.accoglienza.transform.fact;

import static it.accoglienza.transform.fact.FactRows.fact;
import static it.accoglienza.transform.fact.FactRows.silver;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The facts of networks and their meetings on a few silver rows. */
class NetworkFactTest {
    @BeforeEach
    void givenThreeNetworks() {
        silver("networks", """
                prefecture, period,  network_id, kind,           project_code, closed_on
                PD,         2024-Q1, N1,         governance,     UTG-INSIEME,  -
                PD,         2024-Q1, N2,         thematic_table, -,            2024-04-01
                PD,         2024-Q1, N3,         thematic_table, -,            2024-03-31
                """);
        silver("memberships", """
                prefecture, period,  network_id, subject_id, subject_type, joined_on,  left_on
                PD,         2024-Q1, N1,         S1,         municipality, 2023-01-01, -
                PD,         2024-Q1, N1,         S2,         health,       2024-02-10, 2024-03-31
                PD,         2024-Q1, N1,         S3,         school,       2023-01-01, 2024-02-20
                PD,         2024-Q1, N2,         S4,         school,       2023-01-01, 2024-03-30
                PD,         2024-Q1, N3,         S1,         municipality, 2023-01-01, -
                """);
    }

    @Test
    void aNetworkHasTheSubjectsOfTheLastDayAndStaysWithoutAnyUntilItIsClosed() {
        assertThat(fact("networks", "concat_ws(' ', month, network_id, project, subject_id, subject_type)"))
                .containsExactly(
                        "2024-03 N1 UTG-INSIEME S1 municipality", "2024-03 N1 UTG-INSIEME S2 health", "2024-03 N2");
    }

    @Test
    void aMeetingHasThoseWhoCameAndThoseWhoBelongedOnItsDay() {
        silver("meetings", """
                prefecture, period,  meeting_id, network_id, date,       subject_id
                PD,         2024-Q1, R1,         N1,         2024-02-10, S2
                PD,         2024-Q1, R1,         N1,         2024-02-10, S1
                PD,         2024-Q1, R2,         N1,         2024-03-31, S1
                PD,         2024-Q1, R3,         N3,         2024-01-10, S1
                """);
        assertThat(fact("meetings", "concat_ws(' ', month, meeting_id, network_kind, attended, attendances, members)"))
                .containsExactly(
                        "2024-03 R1 governance S1 S2 2 3",
                        "2024-03 R2 governance S1 1 2",
                        "2024-03 R3 thematic_table S1 1 1");
    }
}
