package it.accoglienza.transform.fact;

import static it.accoglienza.transform.fact.FactRows.fact;
import static it.accoglienza.transform.fact.FactRows.silver;
import static it.accoglienza.transform.fact.FactRows.table;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fact and the published tables of projects on a few silver rows. */
class ProjectFactTest {
    @BeforeEach
    void givenTwoProjects() {
        silver("projects", """
                prefecture, period,  project_code, title, fund,           objective, lead_prefecture, partners, budget_eur, start_date, end_date,   target_public_operators, target_private_operators
                PG,         2024-Q1, ROSA,         Rosa,  FAMI_2014_2020, OS2_ON3,   PG,              ANCI,     1000,       2024-03-22, 2024-07-30, 100,                     -
                PG,         2024-Q2, ROSA,         Rosa,  FAMI_2014_2020, OS2_ON3,   PG,              ANCI,     1200,       2024-03-22, 2024-06-29, 100,                     40
                BT,         2024-Q2, SPRINT,       Print, FAMI_2021_2027, OS2_ON3,   BT,              -,        500,        2024-06-30, 2024-12-31, -,                       -
                """);
        silver("project_activities", """
                prefecture, period,  project_code, report_date, work_package, task, title, planned_start, planned_end, progress
                PG,         2024-Q2, ROSA,         2024-05-10,  WP1,          1.1,  A,     2024-04-01,    2024-06-30,  0.1
                PG,         2024-Q2, ROSA,         2024-06-10,  WP1,          1.1,  A,     2024-06-01,    2024-06-30,  0.5
                PG,         2024-Q2, ROSA,         2024-06-10,  WP1,          1.2,  B,     2024-04-01,    2024-06-10,  0.9
                PG,         2024-Q2, ROSA,         2024-06-10,  WP2,          2.1,  C,     2024-06-11,    2024-06-30,  0
                """);
        silver("project_milestones", """
                prefecture, period,  project_code, milestone, planned_on, reached_on
                PG,         2024-Q1, ROSA,         M0,        2024-03-31, 2024-03-31
                PG,         2024-Q2, ROSA,         M1,        2024-05-01, 2024-05-01
                PG,         2024-Q2, ROSA,         M2,        2024-05-01, 2024-05-02
                PG,         2024-Q2, ROSA,         M3,        2024-06-30, -
                PG,         2024-Q2, ROSA,         M4,        2024-07-01, 2024-06-01
                """);
        silver("titles", """
                project, code, title_it, title_en
                ROSA,    ,     Rosa,     Rose
                ROSA,    1.1,  Primo,    First
                ROSA,    M2,   Seconda,  Second
                BT,      1.2,  Altro,    Other
                """);
        silver("project_spending", """
                prefecture, period,  project_code, report_date, committed_eur, paid_eur, certified_eur
                PG,         2024-Q2, ROSA,         2024-05-10,  900,           800,      700
                PG,         2024-Q2, ROSA,         2024-06-10,  1100.5,        900,      600
                """);
    }

    @Test
    void tasksAndSpendingAreThoseOfTheQuartersLastReportAndEmptyWithoutOne() {
        assertThat(fact("projects", "concat_ws(' ', period, project, tasks, progress, planned, certified_eur)"))
                .containsExactly("2024-Q1 ROSA", "2024-Q2 ROSA 3 1.4000 1.3333 600.0000", "2024-Q2 SPRINT");
    }

    @Test
    void milestonesAreDueOnTheLastDayAndTimeElapsesToTheEnd() {
        assertThat(
                        fact(
                                "projects",
                                "concat_ws(' ', month, project, milestones_due, milestones_on_time, elapsed_days, duration_days)"))
                .containsExactly("2024-03 ROSA 1 1 10 131", "2024-06 ROSA 3 1 100 100", "2024-06 SPRINT 0 0 1 185");
    }

    @Test
    void theNewestDeliveryTellsOfAProjectAndItsMilestones() {
        assertThat(table("projects", "concat_ws(' ', project, budget_eur, target_private_operators, period)"))
                .containsExactly("ROSA 1200.00 40 2024-Q2", "SPRINT 500.00 2024-Q2");
        assertThat(table("project_milestones", "concat_ws(' ', project, milestone, planned_on)"))
                .containsExactly(
                        "ROSA M1 2024-05-01", "ROSA M2 2024-05-01", "ROSA M3 2024-06-30", "ROSA M4 2024-07-01");
    }

    @Test
    void titlesAreTheDeclaredOnesAndMissingElsewhere() {
        String titled = "concat_ws(' ', %s, title_it, title_en)";
        assertThat(table("projects", titled.formatted("project"))).containsExactly("ROSA Rosa Rose", "SPRINT");
        assertThat(table("project_tasks", titled.formatted("task")))
                .containsExactly("1.1 Primo First", "1.1 Primo First", "1.2", "2.1");
        assertThat(table("project_milestones", titled.formatted("milestone")))
                .containsExactly("M1", "M2 Seconda Second", "M3", "M4");
    }

    @Test
    void everyReportOfTasksAndSpendingIsTold() {
        assertThat(table("project_tasks", "concat_ws(' ', report_date, work_package, task, progress)"))
                .containsExactly(
                        "2024-05-10 WP1 1.1 0.1000",
                        "2024-06-10 WP1 1.1 0.5000",
                        "2024-06-10 WP1 1.2 0.9000",
                        "2024-06-10 WP2 2.1 0.0000");
        assertThat(table("project_spending", "concat_ws(' ', period, report_date, committed_eur, certified_eur)"))
                .containsExactly("2024-Q2 2024-05-10 900.00 700.00", "2024-Q2 2024-06-10 1100.50 600.00");
    }

    @Test
    void aProjectsNetworkHasAllSubjectsThatEverBelongedToIt() {
        silver("networks", """
                prefecture, period,  network_id, kind,           project_code, established_on, closed_on
                PD,         2024-Q1, N1,         governance,     UTG-INSIEME,  2023-02-09,     -
                PD,         2024-Q2, N1,         governance,     UTG-INSIEME,  2023-02-09,     2024-05-01
                PD,         2024-Q2, N2,         thematic_table, -,            2023-02-09,     -
                VI,         2024-Q2, N1,         governance,     UTG-INSIEME,  2023-02-10,     -
                """);
        silver("memberships", """
                prefecture, period,  network_id, subject_id
                PD,         2024-Q1, N1,         S1
                PD,         2024-Q2, N1,         S1
                PD,         2024-Q2, N1,         S2
                PD,         2024-Q2, N2,         S3
                """);
        assertThat(
                        table(
                                "project_networks",
                                "concat_ws(' ', project, prefecture, network, network_kind, established_on, closed_on, subjects)"))
                .containsExactly(
                        "UTG-INSIEME PD N1 governance 2023-02-09 2024-05-01 2",
                        "UTG-INSIEME VI N1 governance 2023-02-10 0");
    }

    @Test
    void theColumnsStandAsPromised() {
        assertThat(table("projects").columns())
                .containsExactly(
                        "project",
                        "title_it",
                        "title_en",
                        "fund",
                        "objective",
                        "lead_prefecture",
                        "budget_eur",
                        "start_date",
                        "end_date",
                        "target_public_operators",
                        "target_private_operators",
                        "period");
    }
}
