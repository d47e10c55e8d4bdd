package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** Builds the Spark SQL expressions of validation rules. */
final class RuleSql {
    private RuleSql() {}

    /** Returns an expression: {@code rule:column} if the condition holds, null otherwise. */
    static String violation(String condition, String rule, String column) {
        return when(condition, rule + ":" + column);
    }

    /** Returns an expression: a text if the condition holds, null otherwise. */
    static String when(String condition, String text) {
        return "CASE WHEN %s THEN '%s' END".formatted(condition, text);
    }

    /**
     * Returns an expression that joins the texts that are not null with line breaks. Spark compiles this; it interprets
     * functions of arrays.
     */
    static String lines(Stream<String> texts) {
        return Stream.concat(Stream.of("CAST(NULL AS STRING)"), texts)
                .collect(joining(",\n", "concat_ws('\\n', ", ")"));
    }
}
