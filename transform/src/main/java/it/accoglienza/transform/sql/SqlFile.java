package it.accoglienza.transform.sql;

import it.accoglienza.ingest.contract.Declarations;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A declaration whose first comment is its description in YAML and whose rest is its SQL.
 *
 * @param name the file's name without {@code .sql}
 */
public record SqlFile(String name, String yaml, String sql) {
    public static SqlFile of(String name, String text) {
        int end = text.indexOf("*/");
        if (!text.startsWith("/*") || end < 0) {
            throw new IllegalArgumentException("%s.sql: begins with its description, /* ... */".formatted(name));
        }
        return new SqlFile(name, text.substring(2, end), text.substring(end + 2).strip());
    }

    public <T> T describedAs(Class<T> type) {
        return Declarations.read(name + ".sql", yaml, type);
    }

    /** The answer of the query, in which each dataset's name stands for the rows given for it. */
    public Dataset<Row> over(List<String> datasets, Function<String, Dataset<Row>> given) {
        String query = sql;
        for (String dataset : datasets) {
            String view = name + "_of_" + dataset;
            given.apply(dataset).createOrReplaceTempView(view);
            query = query.replaceAll("\\b(FROM|JOIN)\\s+" + dataset + "\\b", "$1 " + view);
        }
        return SparkSession.active().sql(query);
    }
}
