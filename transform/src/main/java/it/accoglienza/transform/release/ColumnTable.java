package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contract.ForeignKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Maps the declarations of the open tables to rows of the open table {@code columns}. */
final class ColumnTable {
    private ColumnTable() {}

    /** Returns one row for each table and column, this table included. */
    static List<Row> rows(OpenTableSchema columns, OpenTableSchemas tables) {
        return tables.all().stream()
                .flatMap(table -> IntStream.range(0, table.fields().size())
                        .mapToObj(i -> row(columns, table, table.fields().get(i), i + 1)))
                .toList();
    }

    private static Row row(OpenTableSchema columns, OpenTableSchema table, OpenColumn column, int position) {
        List<String> values = column.allowedValues();
        return new OpenRowBuilder(columns)
                .set("table_name", table.name())
                .set("column_name", column.name())
                .set("position", position)
                .set("type", column.type().name().toLowerCase(Locale.ROOT))
                .set("sql_type", column.dataType().sql())
                .set("unit", column.unit())
                .set("required", column.required())
                .set("primary_key", table.primaryKey().contains(column.name()))
                .set("refers_to", reference(table, column.name()))
                .set("codes", column.codes())
                .set("allowed_values", values.isEmpty() ? null : String.join(";", values))
                .setTexts("title", column.title())
                .setTexts("description", column.description())
                .build();
    }

    /** Returns the column that a column of a foreign key refers to, {@code geographies.geo}; null for any other column. */
    private static @Nullable String reference(OpenTableSchema table, String column) {
        for (ForeignKey key : table.foreignKeys()) {
            int i = key.fields().indexOf(column);
            if (i >= 0) {
                return key.reference().resource() + "."
                        + key.reference().fields().get(i);
            }
        }
        return null;
    }
}
