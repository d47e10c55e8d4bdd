package it.accoglienza.ingest.lake;

import java.util.Arrays;
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
 * @param columns the comment of each column, by its name
 */
public record TableDescription(String comment, List<String> key, Map<String, String> columns) {
    private static final String COMMENT = "comment";

    /** Composes a comment of a title and a description in two languages. */
    public static String comment(String title, String titleEn, String description, String descriptionEn) {
        return "%s / %s. %s / %s".formatted(title, titleEn, description, descriptionEn);
    }

    /** Returns the properties of the table. */
    Map<String, String> properties() {
        return Map.of("accoglienza.key", String.join(", ", key));
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
