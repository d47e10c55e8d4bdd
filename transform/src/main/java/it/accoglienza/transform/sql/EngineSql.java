package it.accoglienza.transform.sql;

import it.accoglienza.ingest.contract.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The SQL of the engine: files of the folder {@code engine}, each a query over its inputs or an expression. */
public final class EngineSql {
    private static final SortedMap<String, String> FILES = Declarations.in(EngineSql.class, "engine");

    private EngineSql() {}

    /** Returns the SQL of a file without its head comment. */
    public static String text(String file) {
        String text = FILES.get(file);
        if (text == null) {
            throw new IllegalArgumentException("no engine/%s.sql; known are %s".formatted(file, FILES.keySet()));
        }
        return SqlFile.of(file, text).sql();
    }

    /**
     * Runs the query of a file.
     *
     * @param inputs the rows of each input by its name; the query reads the input {@code rows} as
     *     {@code IDENTIFIER(:rows)}. All are of one session
     */
    public static Dataset<Row> query(String file, Map<String, Dataset<Row>> inputs) {
        SparkSession session = inputs.values().iterator().next().sparkSession();
        String query = text(file);
        List<String> views = new ArrayList<>();
        for (Map.Entry<String, Dataset<Row>> input : inputs.entrySet()) {
            // Several queries run at the same time in one session, so each has view names of its own.
            String view = input.getKey() + "_" + UUID.randomUUID().toString().replace("-", "");
            input.getValue().createOrReplaceTempView(view);
            views.add(view);
            // Spark 4.2 does not bind IDENTIFIER(:name) in every part of a query with common table expressions.
            query = query.replace("IDENTIFIER(:" + input.getKey() + ")", view);
        }
        try {
            return session.sql(query);
        } finally {
            views.forEach(view -> session.catalog().dropTempView(view));
        }
    }
}
