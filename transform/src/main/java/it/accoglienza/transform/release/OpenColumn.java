package it.accoglienza.transform.release;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.accoglienza.ingest.contract.Localized;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a column of an open table.
 *
 * @param sqlType the Spark SQL type, if it is not the default of {@code type}
 * @param unit the unit of measure of a number
 * @param codes the code list of the values
 * @param source the source of texts that are neither codes nor of a declared form
 */
record OpenColumn(
        String name,
        Localized title,
        @Nullable Localized description,
        Type type,
        @Nullable String sqlType,
        @Nullable String unit,
        @Nullable Constraints constraints,
        @Nullable String codes,
        @Nullable Source source) {

    /**
     * The constraints of the values.
     *
     * @param values the allowed values of a closed set without a code list
     * @param pattern the regular expression of a code or period without a code list
     */
    record Constraints(
            boolean required,
            @JsonProperty("enum") @Nullable List<String> values,
            @Nullable String pattern) {}

    /** The source of texts. */
    enum Source {
        /** The declared titles, see {@link ProjectTitles}. */
        @JsonProperty("titles")
        TITLES,
        /** The person who publishes the release. */
        @JsonProperty("operator")
        OPERATOR,
        /** The program, which joins codes or computes numbers and hashes. */
        @JsonProperty("program")
        PROGRAM
    }

    /** A type of Frictionless Table Schema and its default Spark SQL type. */
    enum Type {
        @JsonProperty("string")
        STRING("STRING"),
        @JsonProperty("integer")
        INTEGER("INT"),
        @JsonProperty("number")
        NUMBER("DECIMAL(18,4)"),
        @JsonProperty("boolean")
        BOOLEAN("BOOLEAN"),
        @JsonProperty("date")
        DATE("DATE"),
        @JsonProperty("datetime")
        DATETIME("TIMESTAMP");

        private final String sqlType;

        Type(String sqlType) {
            this.sqlType = sqlType;
        }
    }

    OpenColumn {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(type, "type");
    }

    /** Returns the Spark type. */
    DataType dataType() {
        return DataType.fromDDL(sqlType == null ? type.sqlType : sqlType);
    }

    /** Returns true if the column has a value in every row. */
    boolean required() {
        return constraints != null && constraints.required();
    }

    /** Returns the allowed values of a closed set without a code list; empty if there is none. */
    List<String> allowedValues() {
        return constraints == null || constraints.values() == null ? List.of() : constraints.values();
    }

    /** Returns the regular expression of a code or period without a code list; null if there is none. */
    @Nullable
    String pattern() {
        return constraints == null ? null : constraints.pattern();
    }
}
