package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that come again, come corrected and come late. */
final class DeliveryLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void loadingTwiceChangesNothing() throws IOException {
        LoadFixture loading = LoadFixture.in(folder);
        loading.centres("PD", "2024-03", "12");
        loading.stays("PD", "2024-03", "M");
        IngestReport first = loading.load();
        assertThat(first.lines(false))
                .contains(
                        "    k-anonymity: smallest class 1, rows in classes under 3 100.0 %, under 5 100.0 %, mean risk 1.00");
        SortedMap<String, Long> commits = loading.commits();
        SortedMap<String, List<String>> tables = loading.tables();

        IngestReport again = loading.load();

        assertThat(loading.commits()).isEqualTo(commits).containsKeys("bronze/stays", "silver/stays");
        assertThat(loading.tables()).isEqualTo(tables);
        assertThat(again.lines(false)).anyMatch(line -> line.startsWith("stays/PD/2024-03.csv: "));
    }

    @Test
    void aCorrectedFileReplacesItsPrefectureAndPeriodOnly() throws IOException {
        LoadFixture loading = LoadFixture.in(folder);
        loading.centres("PD", "2024-03", "12");
        loading.centres("PD", "2024-04", "13");
        loading.centres("BO", "2024-03", "14");
        loading.load();
        String others = "NOT (prefecture = 'PD' AND period = '2024-03')";
        List<String> before = loading.rows(Layer.SILVER, "centres", others);

        loading.centres("PD", "2024-03-rettifica", "20");
        IngestReport report = loading.load();

        assertThat(loading.rows(Layer.SILVER, "centres", others))
                .isEqualTo(before)
                .hasSize(2);
        assertThat(loading.rows(Layer.SILVER, "centres", "prefecture = 'PD' AND period = '2024-03'"))
                .singleElement()
                .asString()
                .contains("\"capacity\":20");
        assertThat(report.entries())
                .filteredOn(entry -> entry.file().endsWith("rettifica.csv"))
                .extracting(IngestReport.Entry::state)
                .containsExactly("received");
    }

    @Test
    void ofTwoFilesOfOnePeriodThatArriveTogetherTheCorrectionCounts() throws IOException {
        LoadFixture loading = LoadFixture.in(folder);
        loading.centres("PD", "2024-03-rettifica", "20");
        loading.centres("PD", "2024-03", "12");

        IngestReport report = loading.load();

        assertThat(report.entries())
                .extracting(IngestReport.Entry::state, IngestReport.Entry::accepted)
                .containsExactly(tuple("superseded", 0L), tuple("received", 1L));
        assertThat(loading.rows(Layer.SILVER, "centres", "capacity = 20")).hasSize(1);
    }

    @Test
    void aLateCentresDeliveryBringsItsStaysBackFromQuarantine() throws IOException {
        LoadFixture loading = LoadFixture.in(folder);
        loading.stays("PD", "2024-03", "M");
        loading.stays("BO", "2024-03", "M");
        loading.load();
        assertThat(loading.rows(Layer.SILVER, "stays", "true")).isEmpty();
        assertThat(loading.rows(Layer.QUARANTINE, "stays", "true")).hasSize(6);

        loading.centres("PD", "2024-03", "12");
        loading.load();

        assertThat(loading.rows(Layer.SILVER, "stays", "prefecture = 'PD'")).hasSize(2);
        assertThat(loading.rows(Layer.SILVER, "stays", "true")).hasSize(2);
        assertThat(loading.rows(Layer.QUARANTINE, "stays", "prefecture = 'PD'"))
                .singleElement()
                .asString()
                .contains("foreign_key", "PD-C0099");
        assertThat(loading.rows(Layer.QUARANTINE, "stays", "prefecture = 'BO'")).hasSize(3);
    }
}
