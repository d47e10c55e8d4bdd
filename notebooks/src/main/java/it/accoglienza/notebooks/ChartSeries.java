package it.accoglienza.notebooks;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The values of a chart.
 *
 * @param labels one label per row, from the first column
 * @param values one list per further column, with a value or null per row
 */
record ChartSeries(List<String> labels, Map<String, List<@Nullable BigDecimal>> values) {
    private static final int MOST_ROWS = 200;

    /**
     * Reads the rows of a result.
     *
     * @throws IllegalArgumentException if there are more than 200
     */
    static ChartSeries of(Dataset<Row> rows) {
        List<Row> read = rows.takeAsList(MOST_ROWS + 1);
        if (read.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    ("Il grafico avrebbe più di %1$d righe: filtrare o raggruppare la domanda"
                                    + " / The chart would have more than %1$d rows: filter or group the query")
                            .formatted(MOST_ROWS));
        }
        String[] columns = rows.columns();
        Map<String, List<@Nullable BigDecimal>> values = new LinkedHashMap<>();
        for (int column = 1; column < columns.length; column++) {
            List<@Nullable BigDecimal> series = new ArrayList<>();
            for (Row row : read) {
                series.add(row.isNullAt(column) ? null : new BigDecimal(String.valueOf(row.get(column))));
            }
            values.put(columns[column], series);
        }
        return new ChartSeries(
                read.stream().map(row -> String.valueOf(row.get(0))).toList(), values);
    }

    /** Returns the value if all series have the same one everywhere. */
    Optional<BigDecimal> constant() {
        List<BigDecimal> different = values.values().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .limit(2)
                .toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }

    /** Returns the labels, and one line per series: its name and its values; a missing value is a dash. */
    String text() {
        return String.join(", ", labels)
                + values.entrySet().stream()
                        .map(series -> "\n" + series.getKey() + ": "
                                + series.getValue().stream()
                                        .map(value -> value == null ? "-" : value.toPlainString())
                                        .collect(joining(" ")))
                        .collect(joining());
    }
}
