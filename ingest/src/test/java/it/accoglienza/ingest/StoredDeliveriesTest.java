package it.accoglienza.ingest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LedgerReconciliation;
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
        stays(fixture, "2024-03_2024-04-12", 6, 0);
        assertThat(states(fixture.load())).containsEntry("stays/PD/2024-03_2024-04-12.csv", State.RECEIVED);
        List<String> before = fixture.rows(Layer.SILVER, "stays", "true");
        assertThat(before).hasSize(6);

        String correction = "stays/PD/2024-03_2024-05-20.csv";
        stays(fixture, "2024-03_2024-05-20", 5, 6);
        IngestReport report = fixture.load();
        assertThat(states(report)).containsEntry(correction, State.HELD);
        assertThat(report.clean()).isFalse();
        assertThat(report.lines(false))
                .contains(correction
                        + ": held, the delivery before it still counts; rows accepted: 5, rejected: 6, flagged: 0")
                .anyMatch(line -> line.startsWith("    (6 rows): rows accepted of the delivery"))
                .anyMatch(line -> line.contains("--confirm FILE"));
        assertThat(fixture.rows(Layer.SILVER, "stays", "true")).isEqualTo(before);

        SortedMap<String, List<String>> tables = fixture.tables();
        assertThat(states(fixture.load())).as("the next run").containsEntry(correction, State.HELD);
        assertThat(fixture.tables()).isEqualTo(tables);

        fixture.remove("stays");
        assertThat(states(stored(fixture).confirm(List.of(correction)))).containsEntry(correction, State.PARTIAL);
        assertThat(fixture.rows(Layer.SILVER, "stays", "true")).hasSize(5);
        assertThat(fixture.rows(Layer.QUARANTINE, "stays", "true")).hasSize(6);
        new LedgerReconciliation(fixture.lake(), Contracts.declared()).require();
        assertThatThrownBy(() -> stored(fixture).confirm(List.of(correction)))
                .hasMessage(correction + ": not a held correction; held: none");
    }

    @Test
    void aCorrectionWithFewerThanHalfOfTheRowsIsHeldAndALaterOneReplacesIt() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        stays(fixture, "2024-03_2024-04-12", 7, 0);
        stays(fixture, "2024-03_2024-04-20", 3, 0);
        assertThat(states(fixture.load()))
                .as("one run")
                .containsEntry("stays/PD/2024-03_2024-04-12.csv", State.RECEIVED)
                .containsEntry("stays/PD/2024-03_2024-04-20.csv", State.HELD);
        stays(fixture, "2024-03_2024-04-25", 0, 0);
        assertThat(states(fixture.load()))
                .as("no row")
                .containsEntry("stays/PD/2024-03_2024-04-20.csv", State.HELD)
                .containsEntry("stays/PD/2024-03_2024-04-25.csv", State.HELD);

        stays(fixture, "2024-03_2024-05-20", 4, 0);
        assertThat(states(fixture.load())).containsEntry("stays/PD/2024-03_2024-05-20.csv", State.RECEIVED);
        assertThat(fixture.rows(Layer.SILVER, "stays", "true")).hasSize(4);
        assertThat(states(fixture.load()).values()).as("none is held").containsOnly(State.KNOWN);
    }

    @Test
    void aFirstDeliveryIsNeverHeld() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        stays(fixture, "2024-03_2024-04-12", 0, 6);
        assertThat(states(fixture.load())).containsEntry("stays/PD/2024-03_2024-04-12.csv", State.PARTIAL);
        stays(fixture, "2024-03_2024-05-12", 1, 5);
        assertThat(states(fixture.load()))
                .as("nothing was accepted before")
                .containsEntry("stays/PD/2024-03_2024-05-12.csv", State.PARTIAL);
    }

    @Test
    void aLostTableAndALostCommitAreFoundAndRebuilt() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        stays(fixture, "2024-03", 5, 1);
        fixture.load();
        stays(fixture, "2024-04", 5, 1);
        fixture.load();
        fixture.remove("stays");
        List<String> silver = fixture.rows(Layer.SILVER, "stays", "true");
        List<String> quarantine = fixture.rows(Layer.QUARANTINE, "stays", "true");
        assertThat(silver).hasSize(10);

        Files.delete(table(fixture).resolve("_delta_log/00000000000000000001.json"));
        Files.deleteIfExists(table(fixture).resolve("_delta_log/.00000000000000000001.json.crc"));
        Files.deleteIfExists(table(fixture).resolve("_delta_log/00000000000000000001.crc"));
        assertThatLoss(
                fixture, "silver.stays has 5 rows in place of 10; rebuild with ./accoglienza ingest --rebuild stays");
        Files.delete(table(fixture).resolve("_delta_log/00000000000000000000.json"));
        assertThatLoss(
                fixture,
                "silver.stays is missing or cannot be read; rebuild with ./accoglienza ingest --rebuild stays");
        stored(fixture).rebuild(List.of("stays"));
        fixture.lake().drop(Layer.SILVER, "stays");
        assertThatLoss(
                fixture,
                "silver.stays is missing or cannot be read; rebuild with ./accoglienza ingest --rebuild stays");
        stored(fixture).rebuild(List.of("stays"));

        assertThat(fixture.rows(Layer.SILVER, "stays", "true")).isEqualTo(silver);
        assertThat(fixture.rows(Layer.QUARANTINE, "stays", "true")).isEqualTo(quarantine);
        new LedgerReconciliation(fixture.lake(), Contracts.declared()).require();
        assertThatThrownBy(() -> stored(fixture).rebuild(List.of("stayz")))
                .hasMessageStartingWith("stayz: not a dataset");
    }

    private static Path table(LoadFixture fixture) {
        return fixture.warehouse().resolve("silver/stays");
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

    /** Delivers stays of guests in the declared centre and in an undeclared one. */
    private static void stays(LoadFixture fixture, String file, int valid, int invalid) throws IOException {
        String period = file.substring(0, 7);
        fixture.centres("PD", period, "12");
        StringBuilder rows = new StringBuilder(LoadFixture.STAYS);
        IntStream.range(0, valid + invalid)
                .mapToObj(guest -> "PD,%s,G-AAAAAAA%c,PD-C%s,2024-01-08,,,M,18-24,BGD,applicant,\n"
                        .formatted(period, 'A' + guest, guest < valid ? "0001" : "0099"))
                .forEach(rows::append);
        fixture.deliver("stays/PD/%s.csv".formatted(file), rows.toString());
    }
}
