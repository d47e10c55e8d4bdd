package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The reference data as tables, so that facts and analysts can join them: {@code silver.prefectures},
 * {@code silver.provinces} (with {@code valid_from}, {@code valid_to} DATE and {@code population_2026} LONG) and
 * {@code silver.regions}. Codes are text.
 */
final class ReferenceTables {
    private final Lake lake;

    ReferenceTables(Lake lake) {
        this.lake = lake;
    }

    /** Writes the tables whose rows are not yet those of the reference files. */
    void write() {
        write("prefectures", rows("prefectures"));
        write("regions", rows("regions"));
        write(
                "provinces",
                rows("provinces")
                        .selectExpr(
                                "province_code",
                                "sigla",
                                "name",
                                "region_code",
                                "prefecture_code",
                                "nuts3_2021",
                                "CAST(valid_from AS DATE) AS valid_from",
                                "CAST(valid_to AS DATE) AS valid_to",
                                "CAST(population_2026 AS BIGINT) AS population_2026"));
    }

    private void write(String table, Dataset<Row> rows) {
        if (!lake.has(Layer.SILVER, table)
                || !lake.read(Layer.SILVER, table).collectAsList().equals(rows.collectAsList())) {
            lake.overwrite(Layer.SILVER, table, rows, null);
        }
    }

    private Dataset<Row> rows(String file) {
        List<Map<String, String>> records = Contracts.reference(file);
        StructType schema = new StructType();
        for (String column : records.get(0).keySet()) {
            schema = schema.add(column, DataTypes.StringType);
        }
        String[] columns = schema.fieldNames();
        List<Row> rows = records.stream()
                .map(record -> {
                    @Nullable Object[] values = new @Nullable Object[columns.length];
                    for (int place = 0; place < columns.length; place++) {
                        String value = record.getOrDefault(columns[place], "");
                        values[place] = value.isEmpty() ? null : value;
                    }
                    return RowFactory.create(values);
                })
                .toList();
        return lake.spark().createDataFrame(rows, schema).coalesce(1);
    }
}
