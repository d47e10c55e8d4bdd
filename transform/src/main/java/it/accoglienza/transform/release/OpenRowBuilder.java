package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Localized;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Builds a row of an open table by column name. A column that is not set is null. */
final class OpenRowBuilder {
    private final OpenTableSchema table;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    OpenRowBuilder(OpenTableSchema table) {
        this.table = table;
    }

    /**
     * Sets a column.
     *
     * @throws IllegalStateException if the table has no such column
     */
    OpenRowBuilder set(String column, @Nullable Object value) {
        if (table.fields().stream().noneMatch(field -> field.name().equals(column))) {
            throw new IllegalStateException(
                    "open table '%1$s' has no column '%2$s'; declare it in open/%1$s.yaml or do not set it"
                            .formatted(table.name(), column));
        }
        values.put(column, value);
        return this;
    }

    /** Sets the two columns of a text, {@code <prefix>_it} and {@code <prefix>_en}. */
    OpenRowBuilder setTexts(String prefix, @Nullable Localized text) {
        return set(prefix + "_it", text == null ? null : text.it())
                .set(prefix + "_en", text == null ? null : text.en());
    }

    /** Returns the row, with the columns in the order of the table. */
    Row build() {
        return RowFactory.create(
                table.fields().stream().map(field -> values.get(field.name())).toArray());
    }
}
