package it.accoglienza.ingest;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Ministry's real reports, where they are at hand, against the facts that are known of them. */
final class CruscottoTest {
    private static final Path REAL = Path.of("..", "..", "shared", "real", "cruscotto");

    @TempDir
    private Path folder;

    @Test
    void theRealReportsGiveTheFiguresThatAreKnown() throws IOException {
        assumeThat(REAL).isDirectory();
        LoadFixture loading = LoadFixture.in(folder);
        LoadFixture.copy(REAL, loading.landing());

        IngestReport report = loading.load();

        assertThat(report.entries()).hasSize(80).noneMatch(entry -> entry.state()
                .equals("refused"));
        assertThat(presences(loading, "sum(persons)", "report_date = '2022-12-31'"))
                .isEqualTo(107_268);
        assertThat(presences(loading, "sum(persons)", "report_date = '2022-12-31' AND centre_type = 'HOTSPOT'"))
                .isEqualTo(1_947);
        assertThat(presences(loading, "sum(persons)", "report_date = '2022-12-31' AND centre_type = 'CENTRE'"))
                .isEqualTo(71_882);
        assertThat(presences(loading, "sum(persons)", "report_date = '2022-12-31' AND centre_type = 'SAI'"))
                .isEqualTo(33_439);
        assertThat(presences(loading, "count(1)", "report_date IN ('2020-10-15', '2021-03-15', '2021-07-15')"))
                .isZero();
        assertThat(presences(loading, "count_if(size(flags) > 0)", "report_date = '2022-02-28'"))
                .isPositive();
        assertThat(lowest(loading)).isEqualTo("[2021-04-30,75432]");
        assertThat(landings(loading)).contains("[2020,33487]", "[2021,65114]", "[2022,102427]");
    }

    private static long presences(LoadFixture loading, String figure, String condition) {
        Row row = loading.lake()
                .read(Layer.SILVER, "ministry_presences")
                .where(condition)
                .selectExpr(figure)
                .first();
        return row.getLong(0);
    }

    private static String lowest(LoadFixture loading) {
        return loading.lake()
                .read(Layer.SILVER, "ministry_presences")
                .groupBy("report_date")
                .agg(expr("sum(persons) AS total"))
                .orderBy("total")
                .first()
                .toString();
    }

    /** Landings a year; each report repeats its month, and the latest counts. */
    private static List<String> landings(LoadFixture loading) {
        return loading
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
