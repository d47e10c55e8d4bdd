package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.Window;
import it.accoglienza.samples.training.UtgInsieme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published facts of the programmes, in the committed sample; UtgInsiemeTest has the trained operators. */
final class ProgrammesTest {
    private static final Path TITLES = Path.of("../transform/src/main/resources/titles/titles.csv");

    @Test
    void utgInsiemeHasSixNetworksOfSixtySixSubjectsInEveryQuarter() {
        Set<String> networks = values(rows("networks", of(UtgInsieme.PROJECT)), "codice_rete");
        assertThat(networks).hasSize(6);
        List<NamedCsvRecord> members = rows("memberships", row -> networks.contains(row.getField("codice_rete")))
                .toList();
        for (Quarter quarter : new Window(Calibration.REFERENCE.minusMonths(22), 24).quarters()) {
            Stream<NamedCsvRecord> inQuarter =
                    members.stream().filter(row -> row.getField("periodo").equals(quarter.toString()));
            assertThat(values(inQuarter, "codice_soggetto"))
                    .as(quarter.toString())
                    .hasSize(66);
        }
    }

    @Test
    void rosaHasItsTargetsAndTenTasksInFourWorkPackages() {
        NamedCsvRecord rosa = project("PROG-3793", "PG");
        assertThat(rosa.getField("obiettivo_operatori_pubblici")).isEqualTo("100");
        assertThat(rosa.getField("obiettivo_operatori_privati")).isEqualTo("40");
        assertThat(rosa.getField("partner")).isEqualTo("ANCI Umbria");
        assertThat(values(rows("project_activities", of("PROG-3793")), "attivita"))
                .containsExactlyInAnyOrder("1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3");
        assertThat(values(rows("project_activities", of("PROG-3793")), "pacchetto_lavoro"))
                .hasSize(4);
    }

    @Test
    void sprintHasItsBudgetDatesPartnersProtocolsAndDesk() {
        NamedCsvRecord sprint = project("SPRINT", "BT");
        assertThat(Delivered.number(sprint.getField("bilancio_eur"))).isEqualTo(new BigDecimal("252000.00"));
        assertThat(Delivered.date(sprint.getField("data_inizio"))).isEqualTo("2021-10-31");
        assertThat(Delivered.date(sprint.getField("data_fine"))).isEqualTo("2022-09-30");
        assertThat(sprint.getField("partner")).contains("Comunità Oasi 2 San Francesco", "consorzio NOVA");
        assertThat(values(rows("protocols", at("BT", "2023-Q4")), "area")).contains("health", "school", "social");
        assertThat(values(rows("networks", at("BT", "2023-Q4")), "tipo_rete")).contains("territorial_council");
        assertThat(rows("help_desk", at("BT", "2025-06"))).isNotEmpty();
    }

    @Test
    void sprintCertifiedNinetySixPerCentOfItsBudgetWhenItsAccountsClosed() {
        NamedCsvRecord closing =
                rows("project_spending", at("BT", "2022-Q4")).findFirst().orElseThrow();
        assertThat(Delivered.number(closing.getField("certificato_eur"))).isEqualTo(new BigDecimal("241920.00"));
    }

    @Test
    void utgInsiemeLastedAYearAndCompletedAllTasks() {
        NamedCsvRecord utg = project(UtgInsieme.PROJECT, "PD");
        assertThat(Delivered.date(utg.getField("data_inizio"))).isEqualTo("2023-02-09");
        assertThat(Delivered.date(utg.getField("data_fine"))).isEqualTo("2024-02-08");
        assertThat(values(rows("project_activities", at("PD", "2024-Q1")), "avanzamento"))
                .allMatch(progress -> Delivered.number(progress).compareTo(BigDecimal.ONE) == 0);
    }

    @Test
    void everyDeliveredTaskHasADeclaredTitle() throws IOException {
        List<String> declared = Files.readAllLines(TITLES);
        assertThat(rows("project_activities", row -> true)).isNotEmpty().allSatisfy(task -> assertThat(declared)
                .anyMatch(line ->
                        line.startsWith(task.getField("codice_progetto") + "," + task.getField("attivita") + ",")
                                && line.contains(task.getField("titolo"))));
    }

    @Test
    void currentProgrammesReportInTheLastQuarter() {
        assertThat(values(rows("projects", at("RM", "2025-Q3")), "codice_progetto"))
                .containsExactlyInAnyOrder("EMPOWERMENT", "FAMI-1160");
        assertThat(rows("good_practices", of("EMPOWERMENT"))).isNotEmpty();
    }

    private static NamedCsvRecord project(String code, String lead) {
        List<NamedCsvRecord> rows = rows("projects", of(code)).toList();
        assertThat(values(rows.stream(), "prefettura_capofila")).containsExactly(lead);
        return rows.get(0);
    }

    private static Predicate<NamedCsvRecord> of(String project) {
        return row -> row.getField("codice_progetto").equals(project);
    }

    private static Predicate<NamedCsvRecord> at(String prefecture, String period) {
        return row -> row.getField("prefettura").equals(prefecture)
                && row.getField("periodo").equals(period);
    }

    private static Stream<NamedCsvRecord> rows(String dataset, Predicate<NamedCsvRecord> wanted) {
        return Delivered.committed(dataset).stream()
                .flatMap(delivered -> delivered.rows().stream())
                .filter(wanted);
    }

    private static Set<String> values(Stream<NamedCsvRecord> rows, String column) {
        return rows.map(row -> row.getField(column)).collect(Collectors.toSet());
    }
}
