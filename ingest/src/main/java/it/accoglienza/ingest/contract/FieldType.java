package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A type of Frictionless Table Schema and the type of its columns in the warehouse. */
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
}
