package it.accoglienza.transform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.lake.SparkSessions;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class SqlFileTest {
    private static final SparkSession SPARK = SparkSessions.start("tests");

    @Test
    void aFileIsADescriptionAndAQuery() {
        SqlFile file = SqlFile.of("one", "/*\ntitle: x\n*/\nSELECT 1\n");
        assertThat(file.yaml()).isEqualTo("\ntitle: x\n");
        assertThat(file.sql()).isEqualTo("SELECT 1");
        assertThatThrownBy(() -> SqlFile.of("one", "SELECT 1"))
                .hasMessage("one.sql: must begin with its description, /* ... */");
    }

    @Test
    void aQueryReadsItsDatasetsByNameWhereverItNamesThem() {
        String sql = "WITH both AS (SELECT number FROM visits, `sites`) SELECT sum(number) AS number FROM both"
                + " WHERE number IN (SELECT visits.number FROM visits)";
        assertThat(numbers(sql, 3)).containsExactly(3L);
    }

    @Test
    void twoQueriesDoNotSeeEachOthersRows() {
        Dataset<Row> first = rows("SELECT number FROM visits", 1);
        Dataset<Row> second = rows("SELECT number FROM visits", 2);
        assertThat(numbers(first)).containsExactly(1L);
        assertThat(numbers(second)).containsExactly(2L);
        assertThat(SPARK.catalog().tableExists("visits")).isFalse();
    }

    private static List<Long> numbers(String sql, int number) {
        return numbers(rows(sql, number));
    }

    private static List<Long> numbers(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(row -> row.getLong(0)).toList();
    }

    private static Dataset<Row> rows(String sql, int number) {
        SparkSession session = SPARK.newSession();
        return SqlFile.query(
                session,
                sql,
                List.of("visits", "sites"),
                dataset -> dataset.equals("visits")
                        ? session.sql("SELECT %dL AS number".formatted(number))
                        : session.sql("SELECT 'C1' AS centre_id"));
    }
}
