package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule over several columns of a row.
 *
 * @param columns the columns that a prefecture is told to look at
 * @param sql a Spark SQL condition over typed columns, {@code period_start}, {@code period_end} and the rows that foreign
 *     keys refer to under their dataset's name: a struct ({@code projects.end_date}), or an array of structs where the
 *     key is not the other's primary key ({@code exists(stays, stay -> ...)}); null where there is no such row. A row for
 *     which it is false breaks the rule, one for which it is null does not
 */
public record Check(
        String name, List<String> columns, @Nullable Severity severity, String sql, Localized message)
        implements Serializable {
    public Check {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(message, "message");
    }

    /** What breaking the rule leads to. */
    public enum Severity {
        /** The row goes to quarantine. */
        @JsonProperty("reject")
        REJECT,
        /** The row is kept, marked, and published as unvalidated. */
        @JsonProperty("flag")
        FLAG
    }

    /** Whether a row that breaks the rule is kept and marked. */
    public boolean flags() {
        return severity == Severity.FLAG;
    }
}
