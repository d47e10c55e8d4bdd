package it.accoglienza.transform.sql;

import it.accoglienza.ingest.contract.Declarations;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A SQL file: a comment with a YAML description, then a query.
 *
 * @param name the file's name without {@code .sql}
 * @param yaml the text of the comment
 * @param sql the query
 */
public record SqlFile(String name, String yaml, String sql) {

    /**
     * Splits the text of a file.
     *
     * @throws IllegalArgumentException if it does not begin with a comment
     */
    public static SqlFile of(String name, String text) {
        int end = text.indexOf("*/");
        if (!text.startsWith("/*") || end < 0) {
            throw new IllegalArgumentException("%s.sql: must begin with its description, /* ... */".formatted(name));
        }
        return new SqlFile(name, text.substring(2, end), text.substring(end + 2).strip());
    }

    /** Reads the description as a record; an unknown word is an error. */
    public <T> T describedAs(Class<T> type) {
        return Declarations.read(name + ".sql", yaml, type);
    }

    /**
     * Runs a query over datasets.
     *
     * @param session a session of its own: each dataset becomes a temporary view in it
     * @param rows the rows of a dataset, read in that session
     */
    public static Dataset<Row> query(
            SparkSession session, String sql, List<String> datasets, Function<String, Dataset<Row>> rows) {
        datasets.forEach(dataset -> rows.apply(dataset).createOrReplaceTempView(dataset));
        return session.sql(sql);
    }
}
