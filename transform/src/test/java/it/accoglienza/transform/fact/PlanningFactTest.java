package it.accoglienza.transform.fact;

import static it.accoglienza.transform.fact.FactRows.fact;
import static it.accoglienza.transform.fact.FactRows.silver;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The facts of planning, protocols and help desks on a few silver rows. */
class PlanningFactTest {
    @BeforeEach
    void givenPlansProposalsAndPractices() {
        silver("territorial_plans", """
                prefecture, period,  plan_id, approved_on, valid_to,   area,    need_level, actions_planned, actions_done
                PD,         2024-Q1, P1,      2023-03-31,  2024-03-31, health,  3,          5,               1
                PD,         2024-Q1, P1,      2023-03-31,  2024-03-31, housing, 4,          5,               0
                PD,         2024-Q1, P2,      2023-04-01,  -,          health,  2,          2,               2
                PD,         2024-Q1, P3,      2024-01-01,  2024-03-30, health,  5,          9,               9
                """);
        silver("proposals", """
                prefecture, period,  proposal_id, fund,           outcome
                PD,         2024-Q1, F1,          FAMI_2021_2027, funded
                PD,         2024-Q1, F2,          FAMI_2021_2027, rejected
                PD,         2024-Q1, F3,          FAMI_2021_2027, pending
                PD,         2024-Q1, F4,          national,       withdrawn
                """);
        silver("good_practices", """
                prefecture, period,  practice_id, area,   adopted_by
                PD,         2024-Q1, B1,          health, VI TV
                PD,         2024-Q1, B2,          health, -
                """);
    }

    @Test
    void aPlanCountsOnceWhileInForceAndIsUpToDateForTwelveMonths() {
        assertThat(planning("plans > 0", "plans, plans_up_to_date")).containsExactly("2024-03 2 1");
    }

    @Test
    void actionsAndNeedsAreThoseOfThePlansInForceByArea() {
        assertThat(planning("actions_planned > 0", "need_area, actions_planned, actions_done, needs, needs_covered"))
                .containsExactly("2024-03 health 7 3 1 1", "2024-03 housing 5 0 1 0");
    }

    @Test
    void proposalsAreByFundAndPracticesByArea() {
        assertThat(planning("proposals > 0", "fund, proposals, decided, funded"))
                .containsExactly("2024-03 FAMI_2021_2027 3 2 1", "2024-03 national 1 0 0");
        assertThat(planning("practices > 0", "need_area, practices, adoptions")).containsExactly("2024-03 health 2 2");
    }

    @Test
    void onlyProtocolsInForceCount() {
        silver("protocols", """
                prefecture, period,  area,   status
                BT,         2024-Q4, health, active
                BT,         2024-Q4, health, active
                BT,         2024-Q4, school, expired
                """);
        assertThat(fact("protocols", "concat_ws(' ', month, protocol_area, protocols)"))
                .containsExactly("2024-12 health 2");
    }

    @Test
    void contactsOfADeskAreThoseTakenInChargeAndAll() {
        silver("help_desk", """
                prefecture, period,  area,  outcome
                BT,         2024-01, legal, informed
                BT,         2024-01, legal, taken_in_charge
                """);
        assertThat(fact("help_desk", "concat_ws(' ', month, desk_area, contacts, taken_in_charge)"))
                .containsExactly("2024-01 legal 2 1");
    }

    private static List<String> planning(String condition, String columns) {
        return fact("planning", "if(%s, concat_ws(' ', month, %s), '')".formatted(condition, columns)).stream()
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
