package it.accoglienza.transform.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.compute.Transformation;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a prefecture types is in no file of a release: neither what intake accepts nor what it would refuse. */
class PublishedTextsTest {
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String[] TYPED = {"Bianchi", "Verdi", "script>", "example.org", "Sportello"};

    /** Other tests have views of the same names in the catalogue, which all sessions share. */
    @BeforeEach
    @AfterEach
    void forgetFacts() {
        SparkSessions.start("test").sql("DROP DATABASE IF EXISTS facts CASCADE");
    }

    @Test
    void titlesOfDeliveriesAreInSilverAndNotInTheRelease(@TempDir Path folder) throws IOException {
        deliver(folder.resolve("landing"));
        Path warehouse = folder.resolve("warehouse");
        Lake lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        new DeliveryLoader(lake, CONTRACTS, line -> {})
                .load(folder.resolve("landing").toString(), file -> true);
        change(warehouse, "2.1", "title", SCRIPT);
        new Transformation(lake, CONTRACTS, line -> {}).run();
        publish(lake, folder.resolve("keys"));
        assertThat(texts(lake, Layer.SILVER, "project_activities"))
                .contains("Colloqui con Mario Bianchi", "Sportello di Anna Verdi", SCRIPT)
                .doesNotContain("example.org");
        assertThat(texts(lake, Layer.OPEN, "projects")).contains("\"title_it\":\"UTG Insieme\"");
        assertThat(texts(lake, Layer.OPEN, "project_tasks"))
                .contains("\"task\":\"1.1\",\"title_it\":\"Coordinamento e monitoraggio\",\"title_en\":\"Coordination")
                .contains("\"task\":\"1.9\",\"planned_start\"");
        assertNothingTypedIsOpen(lake, warehouse);

        change(warehouse, "1.9", "work_package", "Sportello di Anna Verdi");
        assertThatThrownBy(() -> publish(lake, folder.resolve("keys")))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("project_tasks.work_package is not a declared code, form or title (1 rows)");
        assertNothingTypedIsOpen(lake, warehouse);
    }

    private static void assertNothingTypedIsOpen(Lake lake, Path warehouse) throws IOException {
        assertThat(OpenTableSchemas.declared().all())
                .extracting(OpenTableSchema::name)
                .filteredOn(table -> lake.has(Layer.OPEN, table))
                .contains("projects", "project_tasks", "observations", "releases")
                .allSatisfy(table -> assertThat(texts(lake, Layer.OPEN, table)).doesNotContain(TYPED));
        assertThat(bytes(warehouse.resolve("open"))).contains("project_tasks").doesNotContain(TYPED);
    }

    /** Changes silver as intake would not. */
    private static void change(Path warehouse, String task, String column, String text) {
        DeltaTable.forPath(SparkSessions.start("test"), warehouse + "/silver/project_activities")
                .updateExpr("task = '" + task + "'", Map.of(column, "'" + text + "'"));
    }

    private static void deliver(Path landing) throws IOException {
        write(landing.resolve("projects/PD/2023-Q1.csv"), """
                prefettura;periodo;codice_progetto;titolo;fondo;obiettivo;prefettura_capofila;partner;bilancio_eur;data_inizio;data_fine;obiettivo_operatori_pubblici;obiettivo_operatori_privati
                PD;2023-Q1;UTG-INSIEME;Progetto di Mario Bianchi;FAMI_2014_2020;OS2_ON3;PD;Studio Anna Verdi;1000,00;2023-02-09;2024-02-08;90;200
                """);
        String header =
                "prefettura;periodo;codice_progetto;data_rapporto;pacchetto_lavoro;attivita;titolo;inizio_previsto;fine_prevista;avanzamento\n";
        String task = "PD;%s;WP1;%s;%s;2023-02-09;2024-02-08;0,5000\n";
        String first = "2023-Q1;UTG-INSIEME;2023-03-31";
        write(
                landing.resolve("project_activities/PD/2023-Q1.csv"),
                header
                        + task.formatted(first, "1.1", "Colloqui con Mario Bianchi")
                        + task.formatted(first, "1.9", "Sportello di Anna Verdi")
                        + task.formatted(first, "2.1", "Reti di governance")
                        + task.formatted(first, "2.2", SCRIPT));
        write(
                landing.resolve("project_activities/PD/2023-Q2.csv"),
                header + task.formatted("2023-Q2;UTG-INSIEME;2023-06-30", "1.1", "scrivere a m.bianchi@example.org"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static void publish(Lake lake, Path keys) throws IOException {
        Publication publication = new Publication(lake, CONTRACTS, line -> {});
        RoundingKeys.create(keys, publication.years(), false);
        publication.publish(new Announcement(LocalDate.of(2024, 4, 12), new Localized("prova", "trial")), keys);
    }

    private static String texts(Lake lake, Layer layer, String table) {
        return String.join(
                "\n", lake.read(layer, table).toJSON().as(Encoders.STRING()).collectAsList());
    }

    /** Returns the names and contents of all files: the logs have the smallest and largest value of each column. */
    private static String bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            StringBuilder text =
                    new StringBuilder(all.stream().map(Path::toString).collect(joining("\n")));
            for (Path file : all) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            project_tasks      | title_it | Evento finale               |
            project_tasks      | title_it | Sportello di Anna Verdi     | project_tasks.title_it is not a declared code, form or title (1 rows)
            project_tasks      | title_en | <script>                    | project_tasks.title_en
            project_tasks      | task     | 1.12                        |
            project_tasks      | task     | 1.1 Anna                    | project_tasks.task
            project_networks   | network  | VERDI-N001                  | project_networks.network
            project_networks   | network_kind | Tavolo di Anna Verdi    | project_networks.network_kind
            projects           | project  | Anna Verdi                  | projects.project
            deliveries         | period   | 2023-Q1                     |
            deliveries         | period   | 2023-Q1 Verdi               | deliveries.period
            deliveries         | state    | Verdi                       | deliveries.state
            """)
    void anUndeclaredTextIsRefusedWithoutNamingIt(
            String table, String column, String text, String message, @TempDir Path folder) {
        Lake candidate = new Lake(SparkSessions.start("test"), folder.toString());
        OpenTableSchemas tables = OpenTableSchemas.declared();
        candidate.overwrite(
                Layer.OPEN,
                table,
                tables.table(table).projectEarlier(candidate.spark().sql(TestRows.sql(column + "\n" + text))),
                null);
        TextAudit audit = new TextAudit(tables, CONTRACTS, ProjectTitles.declared(CONTRACTS));
        if (message == null) {
            audit.run(candidate);
        } else {
            assertThatThrownBy(() -> audit.run(candidate))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining(message)
                    .hasMessageNotContaining(text);
        }
    }
}
