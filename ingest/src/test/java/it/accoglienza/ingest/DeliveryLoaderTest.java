package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.report.FileOutcome;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeated, corrected and late deliveries. */
final class DeliveryLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void fixtureTwiceChangesNothing() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        fixture.stays("PD", "2024-03", "M");
        IngestReport first = fixture.load();
        assertThat(first.lines(false))
                .contains(
                        "    note for the statistics office, nothing to do: k-anonymity, smallest class 1; rows in classes of fewer than 3 100.0%, of fewer than 5 100.0%; mean risk 1.00");
        SortedMap<String, Long> commits = fixture.commits();
        SortedMap<String, List<String>> tables = fixture.tables();

        IngestReport again = fixture.load();

        assertThat(fixture.commits()).isEqualTo(commits).containsKeys("bronze/contents", "silver/stays");
        assertThat(fixture.tables()).isEqualTo(tables);
        assertThat(again.lines(false)).anyMatch(line -> line.startsWith("stays/PD/2024-03.csv: "));
    }

    @Test
    void aCorrectedFileReplacesItsPrefectureAndPeriodOnly() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        fixture.centres("PD", "2024-04", "13");
        fixture.centres("BO", "2024-03", "14");
        fixture.load();
        String others = "NOT (prefecture = 'PD' AND period = '2024-03')";
        List<String> before = fixture.rows(Layer.SILVER, "centres", others);

        fixture.centres("PD", "2024-03-rettifica", "20");
        IngestReport report = fixture.load();

        assertThat(fixture.rows(Layer.SILVER, "centres", others))
                .isEqualTo(before)
                .hasSize(2);
        assertThat(fixture.rows(Layer.SILVER, "centres", "prefecture = 'PD' AND period = '2024-03'"))
                .singleElement()
                .asString()
                .contains("\"capacity\":20");
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.file().endsWith("rettifica.csv"))
                .extracting(FileOutcome::state)
                .containsExactly(State.RECEIVED);
    }

    @Test
    void theLaterOfTwoFilesForOneBlockInOneBatchIsLoaded() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03-rettifica", "20");
        fixture.centres("PD", "2024-03", "12");

        IngestReport report = fixture.load();

        assertThat(report.outcomes())
                .extracting(FileOutcome::state, FileOutcome::accepted)
                .containsExactly(tuple(State.SUPERSEDED, 0L), tuple(State.RECEIVED, 1L));
        assertThat(fixture.rows(Layer.SILVER, "centres", "capacity = 20")).hasSize(1);
    }

    @Test
    void theCorrectionReceivedLastCountsWhateverTheOrderOfArrival() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03_2024-05-20", "20");
        fixture.load();
        fixture.centres("PD", "2024-03_2024-04-12", "12");
        IngestReport late = fixture.load();
        assertThat(fixture.rows(Layer.SILVER, "centres", "capacity = 20")).hasSize(1);
        assertThat(late.outcomes())
                .extracting(FileOutcome::state)
                .containsExactlyInAnyOrder(State.SUPERSEDED, State.KNOWN);

        fixture.centres("PD", "2024-03_2024-06-01", "12");
        fixture.centres("PD", "2024-03_2024-06-15", "20");
        fixture.load();
        assertThat(fixture.rows(Layer.SILVER, "centres", "capacity = 20")).hasSize(1);
        SortedMap<String, Long> commits = fixture.commits();
        fixture.load();
        assertThat(fixture.commits()).as("files that stay in the folder").isEqualTo(commits);
    }

    @Test
    void aFileThatRepeatsTheLastDeliveryOfItsBlockChangesNothing() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03_2024-04-12", "12");
        fixture.centres("PD", "2024-03_2024-05-20", "12");
        fixture.load();
        fixture.centres("PD", "2024-03_2024-06-01", "12");
        assertThat(fixture.load().outcomes()).extracting(FileOutcome::state).containsOnly(State.KNOWN);
        assertThat(fixture.rows(Layer.BRONZE, "received_files", "verdict = 'ACCEPTED'"))
                .hasSize(1);
        SortedMap<String, Long> commits = fixture.commits();
        fixture.load();
        assertThat(fixture.commits()).as("recorded once").isEqualTo(commits);

        fixture.centres("PD", "2024-03_2024-05-30", "20");
        fixture.load();
        assertThat(fixture.rows(Layer.SILVER, "centres", "capacity = 12"))
                .as("the repeat of 2024-06-01 is the newest")
                .hasSize(1);
    }

    @Test
    void valuesAThousandTimesLargerThanThePeriodBeforeAreReported() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "4");
        fixture.centres("PD", "2024-04", "4000");
        fixture.centres("BO", "2024-04", "4000");
        fixture.centres("PD", "2024-05", "40");
        List<String> lines = fixture.load().lines(false);
        assertThat(lines)
                .filteredOn(line -> line.contains("at least 500 times"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("    column posti: "));
        assertThat(lines.indexOf("centres/PD/2024-04.csv: received; rows accepted: 1, rejected: 0, flagged: 0"))
                .as("the line before")
                .isEqualTo(lines.indexOf(lines.stream()
                                .filter(line -> line.contains("500 times"))
                                .findFirst()
                                .orElseThrow())
                        - 1);
    }

    @Test
    void aLateCentresDeliveryReleasesItsStaysFromQuarantineWithoutTheirFiles() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.stays("PD", "2024-03", "M");
        fixture.stays("BO", "2024-03", "M");
        assertThat(fixture.load().lines(true))
                .anyMatch(line -> line.contains("manca la consegna di un altro insieme di dati dello stesso periodo")
                        && line.endsWith("[Centri di accoglienza: centres]"))
                .noneMatch(line -> line.contains("correggere le righe nel file completo"));
        assertThat(fixture.rows(Layer.SILVER, "stays", "true")).isEmpty();
        assertThat(fixture.rows(Layer.QUARANTINE, "stays", "true")).hasSize(6);

        fixture.remove("stays");
        fixture.centres("PD", "2024-03", "12");
        fixture.load();

        assertThat(fixture.rows(Layer.SILVER, "stays", "prefecture = 'PD'")).hasSize(2);
        assertThat(fixture.rows(Layer.SILVER, "stays", "true")).hasSize(2);
        assertThat(fixture.rows(Layer.QUARANTINE, "stays", "prefecture = 'PD'"))
                .singleElement()
                .asString()
                .contains("foreign_key", "PD-C0099");
        assertThat(fixture.rows(Layer.QUARANTINE, "stays", "prefecture = 'BO'")).hasSize(3);
    }

    @Test
    void aFileWithAnEarlierDayThanTheDeliveryThatCountsSaysThatItDoesNot() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03_2024-05-02", "12");
        fixture.load();
        fixture.centres("PD", "2024-03_2024-04-02", "14");
        for (String state : List.of("replaced by a later delivery", "already received, no change")) {
            assertThat(fixture.load().lines(false))
                    .containsSequence(
                            "centres/PD/2024-03_2024-04-02.csv: " + state,
                            "    does not count: for the same period a delivery counts that was received on a later day (or later on"
                                    + " the same day); if this one should count, add the day of today to its name, as in"
                                    + " 2024-03_2024-04-12.csv, and deliver it again");
        }
        fixture.centres("PD", "2024-03_2024-05-12", "12");
        fixture.load();
        assertThat(fixture.load().lines(false))
                .as("a delivery that was corrected later")
                .doesNotContainSequence(
                        "centres/PD/2024-03_2024-05-02.csv: already received, no change; rows: 1",
                        "    does not count");
        assertThat(fixture.rows(Layer.SILVER, "centres", "true"))
                .singleElement()
                .asString()
                .contains("\"capacity\":12");
    }

    @Test
    void aCellThatCannotBeReadIsTheOnlyReasonOfItsRow() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        fixture.deliver("stays/PD/2024-03.csv", LoadFixture.STAYS + """
                PD,2024-03,G-AAAAAAAA,PD-C0001,ieri,,,M,18-24,BGD,applicant,
                PD,2024-03,G-AAAAAAAA,PD-C0001,oggi,,,M,18-24,BGD,applicant,
                PD,2024-03,G-AAAAAAAB,PD-C0001,2024-01-08,boh,transfer,F,25-34,PAK,applicant,
                PD,mar-24,g-aaaaaaac,pd-c0001,8/1/2024,31/03/24,Altro trasferimento,f,25–34,pak,Applicant,
                """);
        fixture.load();
        assertThat(fixture.rows(Layer.QUARANTINE, "stays", "true"))
                .map(row -> row.replaceAll(".*\"reasons\":(\\[.*?\\]).*", "$1"))
                .containsExactlyInAnyOrder(
                        "[{\"rule\":\"type\",\"column\":\"entry_date\"}]",
                        "[{\"rule\":\"type\",\"column\":\"entry_date\"}]",
                        "[{\"rule\":\"type\",\"column\":\"exit_date\"}]");
    }
}
