package it.accoglienza.ingest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.reconciliation.LedgerReconciliation;
import it.accoglienza.ingest.report.FileOutcome;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections that are held and confirmed, and tables that are lost and rebuilt. */
final class StoredDeliveriesTest {
    @TempDir
    private Path folder;

    @Test
    void aCorrectionWithFewValidRowsIsHeldUntilItIsConfirmed() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        centres(fixture, "2024-03_2024-04-12", 6, 0);
        assertThat(states(fixture.load())).containsEntry("centres/PD/2024-03_2024-04-12.csv", State.RECEIVED);
        List<String> before = fixture.rows(Layer.SILVER, "centres", "true");
        assertThat(before).hasSize(6);

        String correction = "centres/PD/2024-03_2024-05-20.csv";
        centres(fixture, "2024-03_2024-05-20", 5, 6);
        IngestReport report = fixture.load();
        assertThat(states(report)).containsEntry(correction, State.HELD);
        assertThat(report.clean()).isFalse();
        assertThat(report.lines(false))
                .contains(correction
                        + ": held, the delivery before it still counts; rows accepted: 5, rejected: 6, flagged: 0")
                .anyMatch(line -> line.startsWith("    (6 rows): were accepted in the delivery"))
                .anyMatch(line -> line.contains("--confirm FILE"));
        assertThat(fixture.rows(Layer.SILVER, "centres", "true")).isEqualTo(before);

        SortedMap<String, List<String>> tables = fixture.tables();
        assertThat(states(fixture.load())).as("the next run").containsEntry(correction, State.HELD);
        assertThat(fixture.tables()).isEqualTo(tables);

        fixture.remove("centres");
        assertThat(states(stored(fixture).confirm(List.of(correction)))).containsEntry(correction, State.PARTIAL);
        assertThat(fixture.rows(Layer.SILVER, "centres", "true")).hasSize(5);
        assertThat(fixture.rows(Layer.QUARANTINE, "centres", "true")).hasSize(6);
        new LedgerReconciliation(fixture.lake(), Contracts.declared()).require();
        assertThatThrownBy(() -> stored(fixture).confirm(List.of(correction)))
                .hasMessage(correction + ": not a held correction; held: none");
    }

    @Test
    void aCorrectionWithFewerThanHalfOfTheRowsIsHeldAndALaterOneReplacesIt() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        centres(fixture, "2024-03_2024-04-12", 7, 0);
        centres(fixture, "2024-03_2024-04-20", 3, 0);
        assertThat(states(fixture.load()))
                .as("one run")
                .containsEntry("centres/PD/2024-03_2024-04-12.csv", State.RECEIVED)
                .containsEntry("centres/PD/2024-03_2024-04-20.csv", State.HELD);
        centres(fixture, "2024-03_2024-04-25", 0, 0);
        assertThat(states(fixture.load()))
                .as("no row")
                .containsEntry("centres/PD/2024-03_2024-04-20.csv", State.HELD)
                .containsEntry("centres/PD/2024-03_2024-04-25.csv", State.HELD);

        centres(fixture, "2024-03_2024-05-20", 4, 0);
        IngestReport shorter = fixture.load();
        assertThat(states(shorter)).containsEntry("centres/PD/2024-03_2024-05-20.csv", State.RECEIVED);
        assertThat(shorter.lines(true))
                .anyMatch(line -> line.startsWith("    (7 righe): erano accettate"))
                .anyMatch(line ->
                        line.startsWith("    (3 righe): attenzione, righe della consegna precedente che mancano"));
        assertThat(fixture.rows(Layer.SILVER, "centres", "true")).hasSize(4);

        centres(fixture, "2024-03_2024-05-25", 5, 1);
        assertThat(fixture.load().lines(true))
                .as("every row of the delivery before is in this one")
                .anyMatch(line -> line.startsWith("    (4 righe): erano accettate"))
                .noneMatch(line -> line.contains("attenzione, righe della consegna precedente"))
                .anyMatch(line -> line.startsWith("    correggere le righe nel file completo e consegnarlo di nuovo"));
        assertThat(states(fixture.load()).values()).as("none is held").containsOnly(State.KNOWN);
    }

    @Test
    void aFirstDeliveryIsNeverHeld() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        centres(fixture, "2024-03_2024-04-12", 0, 6);
        assertThat(states(fixture.load())).containsEntry("centres/PD/2024-03_2024-04-12.csv", State.PARTIAL);
        centres(fixture, "2024-03_2024-05-12", 1, 5);
        assertThat(states(fixture.load()))
                .as("nothing was accepted before")
                .containsEntry("centres/PD/2024-03_2024-05-12.csv", State.PARTIAL);
    }

    @Test
    void aLostTableAndALostCommitAreFoundAndRebuilt() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        centres(fixture, "2024-03", 5, 1);
        fixture.load();
        centres(fixture, "2024-04", 5, 1);
        fixture.load();
        fixture.remove("centres");
        List<String> silver = fixture.rows(Layer.SILVER, "centres", "true");
        List<String> quarantine = fixture.rows(Layer.QUARANTINE, "centres", "true");
        assertThat(silver).hasSize(10);

        // The description of the table is commit 1.
        Files.delete(table(fixture).resolve("_delta_log/00000000000000000002.json"));
        Files.deleteIfExists(table(fixture).resolve("_delta_log/.00000000000000000002.json.crc"));
        Files.deleteIfExists(table(fixture).resolve("_delta_log/00000000000000000002.crc"));
        assertThatLoss(
                fixture,
                "silver.centres has 5 rows in place of 10; rebuild with ./accoglienza ingest --rebuild centres");
        Files.delete(table(fixture).resolve("_delta_log/00000000000000000000.json"));
        Files.delete(table(fixture).resolve("_delta_log/00000000000000000001.json"));
        assertThatLoss(
                fixture,
                "silver.centres is missing or cannot be read; rebuild with ./accoglienza ingest --rebuild centres");
        stored(fixture).rebuild(List.of("centres"));
        fixture.lake().drop(Layer.SILVER, "centres");
        assertThatLoss(
                fixture,
                "silver.centres is missing or cannot be read; rebuild with ./accoglienza ingest --rebuild centres");
        stored(fixture).rebuild(List.of("centres"));

        assertThat(fixture.rows(Layer.SILVER, "centres", "true")).isEqualTo(silver);
        assertThat(fixture.rows(Layer.QUARANTINE, "centres", "true")).isEqualTo(quarantine);
        new LedgerReconciliation(fixture.lake(), Contracts.declared()).require();
        assertThatThrownBy(() -> stored(fixture).rebuild(List.of("centrez")))
                .hasMessageStartingWith("centrez: not a dataset");
    }

    private static Path table(LoadFixture fixture) {
        return fixture.warehouse().resolve("silver/centres");
    }

    private static void assertThatLoss(LoadFixture fixture, String message) {
        DeltaLog.clearCache();
        assertThatThrownBy(() -> new LedgerReconciliation(fixture.lake(), Contracts.declared()).require())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(message);
    }

    private static StoredDeliveries stored(LoadFixture fixture) {
        return new StoredDeliveries(fixture.lake(), Contracts.declared(), line -> {});
    }

    private static Map<String, State> states(IngestReport report) {
        return report.outcomes().stream().collect(toMap(FileOutcome::file, FileOutcome::state));
    }

    /** Delivers centres with their places, and centres whose places are no number. */
    private static void centres(LoadFixture fixture, String file, int valid, int invalid) throws IOException {
        String rows = IntStream.range(0, valid + invalid)
                .mapToObj(centre -> "PD,%s,PD-C%04d,CAS,adults,M-ABCDEF,5k-20k,%s,open,27.50,2023-01-01,\n"
                        .formatted(file.substring(0, 7), centre, centre < valid ? "12" : "dodici"))
                .collect(joining());
        fixture.deliver("centres/PD/%s.csv".formatted(file), LoadFixture.CENTRES + rows);
    }
}
