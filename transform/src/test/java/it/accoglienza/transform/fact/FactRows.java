package it.accoglienza.transform.fact;

import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.release.PublishedTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Facts and published tables over silver rows that a test writes as small text tables. */
final class FactRows {
    private static final SparkSession SPARK = SparkSessions.start("tests");

    private FactRows() {}

    /** Gives a dataset its silver rows. */
    static void silver(String dataset, String rows) {
        SPARK.sql(TestRows.sql(rows)).createOrReplaceTempView(dataset);
    }

    /** A fact's rows as one text each, sorted. */
    static List<String> fact(String name, String text) {
        Fact fact = Fact.declared().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return texts(SPARK.sql(fact.sql()), text).stream().sorted().toList();
    }

    /** A published table's rows as one text each, in the table's order. */
    static List<String> table(String name, String text) {
        return texts(table(name), text);
    }

    /** A published table. */
    static Dataset<Row> table(String name) {
        PublishedTable table = PublishedTable.declared().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return SPARK.sql(table.sql());
    }

    private static List<String> texts(Dataset<Row> rows, String text) {
        return rows.selectExpr(text).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
