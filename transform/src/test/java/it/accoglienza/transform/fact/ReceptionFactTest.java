package it.accoglienza.transform.fact;

import static it.accoglienza.transform.fact.FactRows.fact;
import static it.accoglienza.transform.fact.FactRows.silver;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who the guests are, the centres one by one, and the days of presence, on a few silver rows. */
class ReceptionFactTest {
    @BeforeEach
    void silverRows() {
        silver("centres", """
                prefecture, period,  centre_id, manager_id, centre_type, municipality_size, capacity, status
                PD,         2024-02, C1,        M-A,        CAS,         le5k,              20,       open
                PD,         2024-02, C2,        M-B,        SAI,         gt60k,             21,       suspended
                PD,         2024-02, C3,        M-B,        CAS,         gt60k,             50,       closed
                """);
        silver("stays", """
                prefecture, period,  guest_id, centre_id, entry_date, exit_date,  exit_reason,         sex, age_band, vulnerability
                PD,         2024-02, g1,       C1,        2023-02-28, -,          -,                   F,   0-13,     -
                PD,         2024-02, g2,       C1,        2023-02-27, -,          -,                   F,   14-17,    illness
                PD,         2024-02, g3,       C1,        2023-01-01, -,          -,                   M,   18-24,    -
                PD,         2024-02, g3,       C2,        2024-02-01, -,          -,                   M,   18-24,    -
                PD,         2024-02, g4,       C3,        2024-02-01, -,          -,                   M,   45-64,    -
                PD,         2024-02, g5,       C1,        2022-02-01, 2024-02-10, voluntary_departure, M,   25-34,    torture
                PD,         2024-02, g6,       C1,        2024-02-01, 2024-02-10, transfer,            M,   65+,      -
                PD,         2024-02, g7,       C9,        2024-02-01, -,          -,                   M,   35-44,    -
                """);
    }

    @Test
    void agesStandInFourGroupsAndPlacesInRowsOfNobody() {
        assertThat(fact(
                        "reception",
                        "concat_ws(' ', centre_type, sex, age_group, 'persons', persons, 'places', capacity)"))
                .containsExactly(
                        "CAS F 0-17 persons 2 places 0",
                        "CAS M 18-34 persons 0 places 0",
                        "CAS M 35-64 persons 1 places 0",
                        "CAS M 65+ persons 0 places 0",
                        "CAS persons 0 places 20",
                        "M 35-64 persons 1 places 0",
                        "SAI M 18-34 persons 1 places 0",
                        "SAI persons 0 places 21");
    }

    @Test
    void aLongStayBeganMoreThanTwelveMonthsBeforeTheMonthsEnd() {
        assertThat(fact("reception", "if(long_stays > 0, concat_ws(' ', sex, age_group, long_stays), '')"))
                .as("g2 began on 27 February 2023; g1 a day later, g3 moved, g5 left")
                .endsWith("", "F 0-17 1")
                .doesNotContain("M 18-34 1");
    }

    @Test
    void onlyThePresentAreVulnerableAndOnlyVoluntaryDeparturesAreVoluntary() {
        assertThat(fact("reception", "concat_ws(' ', sex, age_group, vulnerable, exits, voluntary_exits)"))
                .contains("F 0-17 1 0 0", "M 18-34 0 1 1", "M 65+ 0 1 0");
    }

    @Test
    void aCentreHasItsGuestsAndAClosedOneNoPlaces() {
        assertThat(
                        fact(
                                "centres",
                                "concat_ws(' ', month, centre_id, manager_id, centre_type, municipality_size, capacity, centres, persons)"))
                .containsExactly(
                        "2024-02 C1 M-A CAS le5k 20 1 2",
                        "2024-02 C2 M-B SAI gt60k 21 1 1",
                        "2024-02 C3 M-B CAS gt60k 0 0 1",
                        "2024-02 C9 0 0 1");
    }

    @Test
    void onlyDaysOfPresenceAreCounted() {
        silver("attendance", """
                prefecture, period,  guest_id, date,       attendance
                PD,         2024-02, g1,       2024-02-01, present
                PD,         2024-02, g1,       2024-02-02, authorised_absence
                PD,         2024-02, g2,       2024-02-01, present
                VI,         2024-03, g2,       2024-03-01, unauthorised_absence
                """);
        assertThat(fact("attendance", "concat_ws(' ', prefecture, month, person_days, days)"))
                .containsExactly("PD 2024-02 2 29", "VI 2024-03 0 31");
    }

    @Test
    void hoursOfAServiceAreAddedOverCentres() {
        silver("service_hours", """
                prefecture, period,  centre_id, service, contracted_hours, delivered_hours
                PD,         2024-02, C1,        legal,   10.5,             8.0
                PD,         2024-02, C2,        legal,   4.5,              5.0
                PD,         2024-02, C1,        health,  2.0,              0.0
                """);
        assertThat(fact("service_hours", "concat_ws(' ', service, int(contracted_hours), int(delivered_hours))"))
                .containsExactly("health 2 0", "legal 15 13");
    }
}
