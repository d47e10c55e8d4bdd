package it.accoglienza.ingest.lake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table's schema says of the table, for {@code DESCRIBE} and for other programs.
 *
 * @param comment what the table contains
 * @param key the columns that together identify a row; empty if rows may be equal
 * @param note what a query over the table can easily get wrong; empty if nothing is noted
 * @param columns the comment of each column, by its name
 */
public record TableDescription(String comment, List<String> key, String note, Map<String, String> columns) {
    private static final String COMMENT = "comment";

    /** Creates a description without a note. */
    public TableDescription(String comment, List<String> key, Map<String, String> columns) {
        this(comment, key, "", columns);
    }

    /**
     * Adds notes to descriptions.
     *
     * @param notes by the name of the table
     * @throws IllegalArgumentException if a table with a note is not described
     */
    public static void addNotes(Map<String, TableDescription> described, Map<String, String> notes) {
        notes.forEach((table, note) -> {
            TableDescription description = described.get(table);
            if (description == null) {
                throw new IllegalArgumentException(
                        "A note is about the table %s, which is not described".formatted(table));
            }
            described.put(table, new TableDescription(description.comment, description.key, note, description.columns));
        });
    }

    /** Composes a comment of a title and a description in two languages. */
    public static String comment(String title, String titleEn, String description, String descriptionEn) {
        return "%s / %s. %s / %s".formatted(title, titleEn, description, descriptionEn);
    }

    /**
     * Returns the properties of the table: {@code accoglienza.grain} (what a row is), {@code accoglienza.key},
     * {@code accoglienza.partitions} and {@code accoglienza.note}.
     *
     * @param partitions the partition columns
     */
    Map<String, String> properties(List<String> partitions) {
        String columns = String.join(", ", key);
        Map<String, String> properties = new HashMap<>();
        properties.put("accoglienza.grain", key.isEmpty() ? "rows may be equal" : "one row for each " + columns);
        properties.put("accoglienza.key", columns);
        properties.put("accoglienza.partitions", String.join(", ", partitions));
        properties.put("accoglienza.note", note);
        return properties;
    }

    /** Returns the rows with the comments of their columns; a column that is not described has none. */
    Dataset<Row> applyTo(Dataset<Row> rows) {
        return rows.select(Arrays.stream(described(rows.schema()).fields())
                .map(field -> functions.col("`" + field.name() + "`").as(field.name(), field.metadata()))
                .toArray(Column[]::new));
    }

    /** Returns a schema with the comments of its columns. */
    StructType described(StructType schema) {
        StructType described = new StructType();
        for (StructField field : schema.fields()) {
            String comment = columns.get(field.name());
            described = described.add(
                    comment == null
                            ? field
                            : field.copy(
                                    field.name(),
                                    field.dataType(),
                                    field.nullable(),
                                    new MetadataBuilder()
                                            .withMetadata(field.metadata())
                                            .putString(COMMENT, comment)
                                            .build()));
        }
        return described;
    }
}
