package it.accoglienza.transform.release;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Localized;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The declaration of a table of the open layer: one file of the folder {@code open}, in the terms of Frictionless Table
 * Schema.
 *
 * @param name the name of the table and, without extension, of the file
 * @param description what the table contains; its first sentence gives the grain
 * @param primaryKey the columns whose values together identify a row
 * @param foreignKeys references to the primary key of another open table; empty if there are none
 * @param fields the columns, in the order of the table
 */
record OpenTableSchema(
        String name,
        Localized title,
        Localized description,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<OpenColumn> fields) {
    /** Files are read in parallel. */
    private static final int ROWS_PER_FILE = 250_000;

    OpenTableSchema {
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        requireNonNull(primaryKey, "primaryKey");
        requireNonNull(fields, "fields");
        foreignKeys = requireNonNullElse(foreignKeys, List.of());
        List<String> names = fields.stream().map(OpenColumn::name).toList();
        List<String> keys = foreignKeys.stream()
                .flatMap(foreignKey -> foreignKey.fields().stream())
                .toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("open table '%s': a column is declared twice".formatted(name));
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException("open table '%s': a column is part of two foreign keys".formatted(name));
        }
        if (!names.containsAll(primaryKey) || !names.containsAll(keys)) {
            throw new IllegalArgumentException(
                    "open table '%s': a key names an undeclared column; declared are %s".formatted(name, names));
        }
    }

    /** Returns the Spark schema. All columns are nullable, also required ones: Delta keeps no constraints here. */
    StructType schema() {
        StructType schema = new StructType();
        for (OpenColumn field : fields) {
            schema = schema.add(field.name(), field.dataType());
        }
        return schema;
    }

    /** Creates a dataset from rows that were built for this table. */
    Dataset<Row> dataset(SparkSession spark, List<Row> rows) {
        return spark.createDataFrame(rows, schema());
    }

    /** Returns the rows in as few files as their number allows, ordered by primary key within each. */
    Dataset<Row> sorted(Dataset<Row> rows) {
        return rows.coalesce(1 + (int) (rows.count() / ROWS_PER_FILE))
                .sortWithinPartitions(primaryKey.stream().map(functions::col).toArray(Column[]::new));
    }

    /** Selects the declared columns of a table that an earlier version of the program may have made; new ones are null. */
    Dataset<Row> projectEarlier(Dataset<Row> rows) {
        List<String> found = List.of(rows.columns());
        return rows.select(fields.stream()
                .map(field -> found.contains(field.name())
                        ? functions.col(field.name())
                        : functions.lit(null).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new));
    }

    /**
     * Selects the declared columns, in their order.
     *
     * @throws IllegalStateException if a column is missing or has another type
     */
    Dataset<Row> project(Dataset<Row> rows) {
        List<String> found = List.of(rows.columns());
        fields.stream()
                .filter(field -> !found.contains(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw mismatch(ddl(field), "no such column");
                });
        return validate(rows.select(
                fields.stream().map(field -> functions.col(field.name())).toArray(Column[]::new)));
    }

    /**
     * Returns the rows unchanged after comparing their columns with the declaration.
     *
     * @throws IllegalStateException if the names, the order or the types of the columns differ
     */
    Dataset<Row> validate(Dataset<Row> rows) {
        StructField[] found = rows.schema().fields();
        for (int i = 0; i < Math.max(found.length, fields.size()); i++) {
            String expectedColumn = i < fields.size() ? ddl(fields.get(i)) : "no further column";
            String foundColumn = i < found.length
                    ? found[i].name() + " " + found[i].dataType().sql()
                    : "no further column";
            if (!expectedColumn.equals(foundColumn)) {
                throw mismatch(expectedColumn, foundColumn);
            }
        }
        return rows;
    }

    private IllegalStateException mismatch(String expected, String found) {
        return new IllegalStateException(
                ("open table '%1$s': declared is %2$s, found %3$s; change what computes the table, or its declaration"
                                + " in open/%1$s.yaml")
                        .formatted(name, expected, found));
    }

    private static String ddl(OpenColumn field) {
        return field.name() + " " + field.dataType().sql();
    }
}
