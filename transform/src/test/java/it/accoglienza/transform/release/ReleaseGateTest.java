package it.accoglienza.transform.release;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.InterpretedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries of one prefecture, with corrections of few guests, of many, and of one centre. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, BeforeEach the other fields
class ReleaseGateTest {
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final String STAYS =
            "prefettura;periodo;codice_ospite;codice_centro;data_ingresso;data_uscita;motivo_uscita;sesso;fascia_eta;cittadinanza;status_giuridico;vulnerabilita\n";
    private static final String CENTRES =
            "prefettura;periodo;codice_centro;tipo_centro;destinatari;codice_gestore;classe_comune;posti;stato;prezzo_giornaliero_eur;inizio_contratto;fine_contratto\n";

    private static final SparkSession SPARK = InterpretedSession.start();
    private static final Dataset<Row> NO_OBSERVATIONS = SPARK.sql("SELECT 'presences' AS indicator WHERE false");

    private final List<String> progress = new ArrayList<>();

    @TempDir
    private Path folder;

    private Lake lake;
    private ReleaseGate gate;
    private int day = 1;

    @BeforeEach
    void open() {
        lake = new Lake(SPARK, folder.resolve("warehouse").toString());
        gate = new ReleaseGate(lake, CONTRACTS);
    }

    @Test
    void aBlockKeepsItsPublishedRowsUntilTenPersonsOrThreeBodiesChanged() throws IOException {
        centres("2024-03", 30);
        stays("2024-03", 80, 0);
        centres("2024-04", 30);
        stays("2024-04", 80, 0);
        load();
        assertThat(gate.hasReleased()).isFalse();
        gate.record(Set.of(), NO_OBSERVATIONS);
        assertThat(gate.hasReleased()).isTrue();
        assertThat(gate.small()).isEmpty();

        // A guest left out and another one's sex; the places of one centre. The next month is new.
        stays("2024-03", 79, 1);
        centres("2024-04", 35);
        centres("2024-05", 30);
        stays("2024-05", 5, 0);
        load();
        assertThat(gate.small())
                .extracting(changed -> "%s %s %d of %d"
                        .formatted(changed.dataset(), changed.block(), changed.changed(), changed.minimum()))
                .containsExactlyInAnyOrder("stays PD/2024-03 2 of 10", "centres PD/2024-04 1 of 3");
        SortedSet<String> waiting = new WaitingBlocks(gate.small(), GateExceptions.none(), progress::add).names();
        assertThat(waiting).containsExactly("PD/2024-03", "PD/2024-04");
        Lake candidate = new Lake(SPARK, folder.resolve("candidate").toString());
        gate.pick(waiting, candidate);
        assertThat(figures(candidate)).isEqualTo("2024-03 80 120, 2024-04 80 120, 2024-05 5 120");
        gate.record(waiting, NO_OBSERVATIONS);
        assertThat(figures(gate.released())).isEqualTo(figures(candidate));
        assertThat(gate.small()).as("they wait on").hasSize(2);

        // Ten more guests; the centre as it was.
        stays("2024-03", 79, 11);
        centres("2024-04", 30);
        load();
        assertThat(gate.small()).isEmpty();
        gate.record(Set.of(), NO_OBSERVATIONS);
        assertThat(figures(gate.released()))
                .isEqualTo(figures(lake))
                .isEqualTo("2024-03 79 120, 2024-04 80 120, 2024-05 5 120");
    }

    @Test
    void aDatasetThatComesForTheFirstTimeIsNotHeldByItsBlock() throws IOException {
        centres("2024-03", 30);
        load();
        gate.record(Set.of(), NO_OBSERVATIONS);
        centres("2024-03", 31);
        stays("2024-03", 3, 0);
        load();
        SortedSet<String> waiting = new WaitingBlocks(gate.small(), GateExceptions.none(), progress::add).names();
        assertThat(waiting).containsExactly("PD/2024-03");
        Lake candidate = new Lake(SPARK, folder.resolve("candidate").toString());
        gate.pick(waiting, candidate);
        assertThat(figures(candidate)).isEqualTo("2024-03 3 120");
    }

    @Test
    void onlyABlockThatWaitsCanBeReleasedByName() {
        List<ChangedBlock> small = List.of(
                new ChangedBlock("stays", "PD", "2024-03", 2, 10), new ChangedBlock("stays", "VI", "2024-03", 9, 10));
        assertThat(new WaitingBlocks(small, new GateExceptions(Set.of("PD/2024-03"), Set.of(2023)), progress::add)
                        .names())
                .containsExactly("VI/2024-03");
        assertThat(progress).singleElement().asString().contains("stays of PD/2024-03 is published although only 2");
        assertThatThrownBy(() ->
                        new WaitingBlocks(small, new GateExceptions(Set.of("RO/2024-03"), Set.of()), progress::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RO/2024-03 does not wait; blocks that wait are in gold.waiting_blocks");
    }

    @Test
    void theWaitingBlocksAreAPrivateTable() {
        Lake described = lake.describedBy(OpenDescriptions.described());
        new WaitingBlocks(List.of(), GateExceptions.none(), progress::add).write(described);
        assertThat(lake.has(Layer.GOLD, "waiting_blocks")).isFalse();
        List<ChangedBlock> small = List.of(new ChangedBlock("stays", "PD", "2024-03", 2, 10));
        new WaitingBlocks(small, GateExceptions.none(), progress::add).write(described);
        assertThat(lake.read(Layer.GOLD, "waiting_blocks").collectAsList())
                .extracting(Row::toString)
                .containsExactly("[stays,PD,2024-03,2,10]");
        assertThat(lake.read(Layer.GOLD, "waiting_blocks")
                        .schema()
                        .apply("changed")
                        .getComment()
                        .get())
                .contains("Persons, or bodies or centres");
        new WaitingBlocks(List.of(), GateExceptions.none(), progress::add).write(described);
        assertThat(lake.read(Layer.GOLD, "waiting_blocks").isEmpty()).isTrue();
    }

    @Test
    void theSubjectOfADatasetIsItsPersonsOrElseItsBodies() {
        Map<String, String> subjects = new TreeMap<>();
        for (Contract contract : CONTRACTS.inOrder()) {
            ReleaseGate.subject(contract).ifPresent(subject -> subjects.put(contract.name(), subject));
        }
        assertThat(subjects)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "stays", "guest_id",
                        "attendance", "guest_id",
                        "vulnerability_referrals", "guest_id",
                        "enrolments", "participant_id",
                        "help_desk", "contact_id",
                        "centres", "manager_id",
                        "accounts", "manager_id",
                        "inspections", "centre_id",
                        "service_hours", "centre_id"));
    }

    private void centres(String month, int places) throws IOException {
        deliver(
                "centres",
                month,
                CENTRES
                        + IntStream.range(0, 4)
                                .mapToObj(centre ->
                                        "PD;%s;PD-C000%d;CAS;adults;M-3B5%s2;5k-20k;%d;open;22.69;01/11/2023;31/10/2026"
                                                .formatted(
                                                        month,
                                                        centre + 1,
                                                        "ABCD".charAt(centre) + "A",
                                                        centre == 0 ? places : 30))
                                .collect(joining("\n")));
    }

    /** @param changed the guests whose sex is another one than in the first delivery */
    private void stays(String month, int guests, int changed) throws IOException {
        deliver(
                "stays",
                month,
                STAYS
                        + IntStream.range(0, guests)
                                .mapToObj(guest -> "PD;%s;G-2B3C4D%s%d;PD-C000%d;12/03/2023;;;%s;25-34;CIV;applicant;"
                                        .formatted(
                                                month,
                                                (char) ('A' + guest / 6),
                                                2 + guest % 6,
                                                1 + guest % 4,
                                                guest < 40 != guest < changed ? "F" : "M"))
                                .collect(joining("\n")));
    }

    private void deliver(String dataset, String month, String text) throws IOException {
        Path file = folder.resolve("landing/%s/PD/%s_2024-06-%02d.csv".formatted(dataset, month, day));
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text + "\n");
    }

    private void load() throws IOException {
        new DeliveryLoader(lake, CONTRACTS, line -> {})
                .load(folder.resolve("landing").toString(), file -> true);
        day++;
    }

    /** Returns each month with its guests and places. */
    private static String figures(Lake lake) {
        return lake
                .read(Layer.SILVER, "centres")
                .groupBy("period")
                .agg(expr("sum(capacity) AS places"))
                .join(lake.read(Layer.SILVER, "stays").groupBy("period").agg(expr("count(1) AS guests")), "period")
                .orderBy("period")
                .selectExpr("concat_ws(' ', period, guests, places)")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .collect(joining(", "));
    }
}
