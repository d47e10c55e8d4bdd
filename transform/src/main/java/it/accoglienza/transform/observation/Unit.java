package it.accoglienza.transform.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unit of measure of an indicator. */
public enum Unit {
    PERCENT("%", 100),
    PER_100("per_100", 100),
    PER_1000("per_1000", 1000),
    /** Percentage points. */
    POINTS("points", 100),
    /** An index from 0 to 10,000. */
    INDEX("index", 10_000),
    PERSONS("persons", 1),
    PLACES("places", 1),
    DAYS("days", 1),
    HOURS("hours", 1),
    EUR("EUR", 1),
    SCORE("score", 1),
    NUMBER("number", 1);

    private final String code;
    private final int factor;

    Unit(String code, int factor) {
        this.code = code;
        this.factor = factor;
    }

    /** Returns a Spark SQL expression: the factor of the unit code in a column. */
    public static String factorSql(String column) {
        return Stream.of(values())
                .map(unit -> " WHEN '%s' THEN %d".formatted(unit.code, unit.factor))
                .collect(Collectors.joining("", "CASE " + column, " END"));
    }

    /** Returns the code as indicators declare it and the open layer publishes it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Returns the number by which numerator / denominator is multiplied to give the value. */
    public int factor() {
        return factor;
    }
}
