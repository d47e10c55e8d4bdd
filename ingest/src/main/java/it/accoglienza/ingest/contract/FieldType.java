package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A type of Frictionless Table Schema and the cast to it from the text of a delivery. */
public enum FieldType {
    @JsonProperty("string")
    STRING("STRING"),
    @JsonProperty("integer")
    INTEGER("BIGINT"),
    @JsonProperty("number")
    NUMBER("DECIMAL(18,%d)"),
    @JsonProperty("date")
    DATE("DATE"),
    @JsonProperty("yearmonth")
    YEARMONTH("STRING");

    private static final String THOUSANDS = "'^[+-]?[0-9]{1,3}([.][0-9]{3})+$'";

    private final String sql;

    FieldType(String sql) {
        this.sql = sql;
    }

    /**
     * Returns the Spark SQL type of a column.
     *
     * @param decimals used for numbers only
     */
    public String sqlType(int decimals) {
        return sql.formatted(decimals);
    }

    /**
     * Returns the Spark SQL expression that casts a text expression to this type; null if the text is not of this type.
     * Accepts Italian ({@code 1.234,5}, {@code 31/12/2024}) and ISO notation. A dot before exactly three digits is a
     * thousands separator, unless the number is declared with three decimals or more.
     */
    String cast(String text, int decimals) {
        return switch (this) {
            case STRING -> text;
            case YEARMONTH -> "CASE WHEN %s RLIKE '^[0-9]{4}-(0[1-9]|1[0-2])$' THEN %s END".formatted(text, text);
            case INTEGER ->
                "try_cast(CASE WHEN %1$s RLIKE %2$s THEN replace(%1$s, '.') WHEN %1$s RLIKE '^[+-]?[0-9]+$' THEN %1$s END AS BIGINT)"
                        .formatted(text, THOUSANDS);
            case NUMBER -> number(text, decimals);
            case DATE ->
                ("CASE WHEN %1$s RLIKE '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN try_cast(%1$s AS DATE)"
                                + " WHEN %1$s RLIKE '^[0-9]{2}/[0-9]{2}/[0-9]{4}$'"
                                + " THEN try_cast(concat(right(%1$s, 4), '-', substr(%1$s, 4, 2), '-', left(%1$s, 2)) AS DATE) END")
                        .formatted(text);
        };
    }

    private String number(String text, int decimals) {
        String whole = decimals < 3 ? "WHEN %s RLIKE %s THEN replace(%s, '.')".formatted(text, THOUSANDS, text) : "";
        return ("try_cast(CASE %2$s"
                        + " WHEN %1$s RLIKE '^[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+),[0-9]{1,%3$d}$' THEN replace(replace(%1$s, '.'), ',', '.')"
                        + " WHEN %1$s RLIKE '^[+-]?[0-9]+([.][0-9]{1,%3$d})?$' THEN %1$s END AS %4$s)")
                .formatted(text, whole, decimals, sqlType(decimals));
    }
}
