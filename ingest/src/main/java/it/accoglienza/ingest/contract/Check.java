package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule over several columns of a row.
 *
 * @param columns the fields of this dataset that the report shows for a row that breaks the rule
 * @param references the columns of referenced datasets that the condition uses, as {@code dataset.column}; a condition
 *     that uses another one does not compile
 * @param sql a Spark SQL condition over the typed fields, {@code period_start}, {@code period_end} and the referenced
 *     datasets: each is a struct ({@code projects.end_date}), or an array of structs if the foreign key is not the other
 *     dataset's primary key ({@code exists(stays, stay -> ...)}), and null if no referenced row exists. A row breaks the
 *     rule if the condition is false; it keeps the rule if the condition is null
 */
public record Check(
        String name,
        List<String> columns,
        List<String> references,
        @Nullable Severity severity,
        String sql,
        Localized message)
        implements Serializable {
    public Check {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(message, "message");
        references = Objects.requireNonNullElse(references, List.of());
    }

    /** The consequence of a broken rule. */
    public enum Severity {
        /** The row is rejected to quarantine; the default. */
        @JsonProperty("reject")
        REJECT,
        /** The row is kept, flagged, and published as unvalidated. */
        @JsonProperty("flag")
        FLAG
    }

    /** Returns whether a row that breaks the rule is kept and flagged. */
    public boolean flags() {
        return severity == Severity.FLAG;
    }

    /** Returns whether the condition uses a column of a referenced dataset. */
    public boolean uses(String dataset, String column) {
        return references.contains(dataset + "." + column);
    }
}
