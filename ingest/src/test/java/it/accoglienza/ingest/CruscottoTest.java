package it.accoglienza.ingest;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.report.FileOutcome;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the Ministry's real reports, if they are available, and compares known figures. */
final class CruscottoTest {
    private static final Path REAL = Path.of("..", "..", "shared", "real", "cruscotto");

    @TempDir
    private Path folder;

    @Test
    void theRealReportsYieldTheKnownFigures() throws IOException {
        assumeThat(REAL).isDirectory();
        LoadFixture fixture = LoadFixture.in(folder);
        LoadFixture.copy(REAL, fixture.landing());

        IngestReport report = fixture.load();

        assertThat(report.outcomes()).hasSize(80).noneMatch(outcome -> outcome.state() == State.REFUSED);
        assertThat(report.outcomes())
                .extracting(FileOutcome::rejected)
                .as("rejected rows")
                .containsOnly(0L);
        assertThat(presences(fixture, "sum(persons)", "report_date = '2022-12-31'"))
                .isEqualTo(107_268);
        assertThat(presences(fixture, "sum(persons)", "report_date = '2022-12-31' AND centre_type = 'HOTSPOT'"))
                .isEqualTo(1_947);
        assertThat(presences(fixture, "sum(persons)", "report_date = '2022-12-31' AND centre_type = 'CENTRE'"))
                .isEqualTo(71_882);
        assertThat(presences(fixture, "sum(persons)", "report_date = '2022-12-31' AND centre_type = 'SAI'"))
                .isEqualTo(33_439);
        assertThat(presences(fixture, "count(1)", "report_date IN ('2020-10-15', '2021-03-15', '2021-07-15')"))
                .isZero();
        assertThat(presences(fixture, "count_if(size(flags) > 0)", "report_date = '2022-02-28'"))
                .isPositive();
        assertThat(lowest(fixture)).isEqualTo("[2021-04-30,75432]");
        assertThat(landings(fixture)).contains("[2020,33487]", "[2021,65114]", "[2022,102427]");
    }

    private static long presences(LoadFixture fixture, String figure, String condition) {
        Row row = fixture.lake()
                .read(Layer.SILVER, "ministry_presences")
                .where(condition)
                .selectExpr(figure)
                .first();
        return row.getLong(0);
    }

    private static String lowest(LoadFixture fixture) {
        return fixture.lake()
                .read(Layer.SILVER, "ministry_presences")
                .groupBy("report_date")
                .agg(expr("sum(persons) AS total"))
                .orderBy("total")
                .first()
                .toString();
    }

    /** Landings per year; each report repeats its month, and the latest report is used. */
    private static List<String> landings(LoadFixture fixture) {
        return fixture
                .lake()
                .read(Layer.SILVER, "landings")
                .groupBy("date")
                .agg(expr("max_by(persons, report_date) AS persons"))
                .groupBy(expr("year(date)"))
                .sum("persons")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }
}
