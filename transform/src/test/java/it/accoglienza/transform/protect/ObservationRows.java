package it.accoglienza.transform.protect;

import it.accoglienza.transform.InterpretedSession;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.protect.Cell.Kind;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Runs disclosure control on a small text table of exact observations, with one key. */
final class ObservationRows {
    private static final KeyedRounding ROUNDING = new KeyedRounding(new RoundingKeys(
            Map.of(2024, HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")),
            true));
    private static final SparkSession SPARK = InterpretedSession.start();
    private static final String COLUMNS = "geo_level, geo, breakdown, numerator, denominator, status\n";

    private ObservationRows() {}

    /** Returns the published columns as text: geo_level, geo, breakdown, numerator, denominator, published_value, decimals, status. */
    static List<String> published(String description, String rows) {
        String columns = Map.of(
                        "numerator_of", "''",
                        "denominator_of", "''",
                        "numerator_measure", "'presences'",
                        "denominator_measure", "'presences'",
                        "delivered", "9",
                        "datasets", "'stays'",
                        "contributors", "0",
                        "largest", "0.0",
                        "two_largest", "0.0")
                .entrySet()
                .stream()
                .filter(column -> !description.contains(" AS " + column.getKey()))
                .map(column -> ", " + column.getValue() + " AS " + column.getKey())
                .collect(Collectors.joining());
        String query = """
                SELECT *, CAST(numerator / nullif(denominator, 0) AS DECIMAL(18,4)) AS exact, 'one' AS indicator,
                       'M' AS freq, '2024-03' AS period, 'stock' AS kind, 100 AS factor, %s,
                       if('money' IN (numerator_counts, coalesce(denominator_counts, '')), 'money', NULL) AS withheld_with %s
                FROM (%s)
                """.formatted(description, columns, TestRows.sql(COLUMNS + rows.strip()));
        return new DisclosureControl(new CellRounding(ROUNDING, Map.of("02", "AO")), Map.of("PD", "05"))
                        .apply(SPARK.sql(query))
                        .select(
                                "geo_level",
                                "geo",
                                "breakdown",
                                "numerator",
                                "denominator",
                                "published_value",
                                "decimals",
                                "status")
                        .collectAsList()
                        .stream()
                        .map(ObservationRows::text)
                        .sorted()
                        .toList();
    }

    private static String text(Row row) {
        return IntStream.range(0, row.length()).mapToObj(i -> text(row.get(i))).collect(Collectors.joining(" "));
    }

    /** Returns the published value of a count of persons. */
    static long rounded(String dimensions, long persons) {
        TreeMap<String, String> codes = new TreeMap<>();
        for (String dimension : dimensions.split(";", -1)) {
            codes.put(dimension.substring(0, dimension.indexOf('=')), dimension.substring(dimension.indexOf('=') + 1));
        }
        return ROUNDING.publish(new Cell("presences", Kind.STOCK, 2024, "2024-03", codes), persons);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        return value instanceof BigDecimal number ? number.toBigInteger().toString() : value.toString();
    }
}
