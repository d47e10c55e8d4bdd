package it.accoglienza.transform.query;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import it.accoglienza.transform.indicator.Indicator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * The values of a query as text: timestamps in the session's zone, arrays, maps and structs as JSON, binary values as Base64.
 * Where a row names its indicator, its values have the decimals of the indicator, and more only if they need more.
 */
final class ResultText {
    private static final Map<String, String> WITH_NULLS = Map.of("ignoreNullFields", "false");
    private static final Set<String> VALUES = Set.of("value", "value_low", "value_high");
    private static final Map<String, Integer> DECIMALS = Indicator.declared().stream()
            .collect(Collectors.toMap(
                    Indicator::id,
                    indicator -> indicator.description().measure().decimals()));

    private final Dataset<Row> rows;
    private final StructField[] fields;
    private final int indicator;

    ResultText(Dataset<Row> rows) {
        this.rows = rows;
        this.fields = rows.schema().fields();
        this.indicator = List.of(rows.columns()).indexOf("indicator");
    }

    List<String> columns() {
        return List.of(rows.columns());
    }

    boolean isNumber(int column) {
        return fields[column].dataType() instanceof NumericType;
    }

    /** Returns all rows, one partition in memory at a time. */
    Iterator<Row> rows() {
        return texts().toLocalIterator();
    }

    /** Returns the first rows. */
    List<Row> first(int count) {
        return texts().takeAsList(count);
    }

    /** Returns the values of a row; null is null. */
    @Nullable
    String[] values(Row row) {
        @Nullable String[] values = new String[fields.length];
        Arrays.setAll(values, column -> row.isNullAt(column) ? null : row.getString(column));
        Integer decimals = indicator < 0 || values[indicator] == null ? null : DECIMALS.get(values[indicator]);
        for (int column = 0; decimals != null && column < values.length; column++) {
            String value = values[column];
            if (value != null
                    && VALUES.contains(fields[column].name())
                    && fields[column].dataType() instanceof DecimalType) {
                BigDecimal number = new BigDecimal(value).stripTrailingZeros();
                values[column] =
                        number.setScale(Math.max(decimals, number.scale())).toPlainString();
            }
        }
        return values;
    }

    /** Returns each row as the text of a JSON object. */
    Iterator<Row> objects() {
        return numbered()
                .select(to_json(struct(columns(i -> col("c" + i).as(fields[i].name()))), WITH_NULLS))
                .toLocalIterator();
    }

    private Dataset<Row> texts() {
        return numbered()
                .select(columns(i -> text(col("c" + i), fields[i].dataType()).as("c" + i)));
    }

    /** Names may be empty, repeated or contain dots, so that columns are selected by position. */
    private Dataset<Row> numbered() {
        return rows.toDF(
                IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new));
    }

    private Column[] columns(IntFunction<Column> column) {
        return IntStream.range(0, fields.length).mapToObj(column).toArray(Column[]::new);
    }

    private static Column text(Column column, DataType type) {
        if (type instanceof BinaryType) {
            return base64(column);
        }
        return type instanceof ArrayType
                        || type instanceof MapType
                        || type instanceof StructType
                        || type instanceof VariantType
                ? to_json(column, WITH_NULLS)
                : column.cast("string");
    }
}
