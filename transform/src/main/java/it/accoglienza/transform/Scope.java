package it.accoglienza.transform;

import it.accoglienza.transform.Calendar.Span;
import it.accoglienza.transform.Territory.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an indicator is computed: its grid of places and periods with the coverage of each, and which rows of
 * its query count in which cell.
 *
 * @param calendar the months that deliveries speak of
 * @param spans the periods to compute
 * @param delivered prefecture to the months for which it delivered all that the indicator needs; null where nothing is
 *     expected of prefectures
 */
record Scope(
        Indicator indicator,
        Territory territory,
        Calendar calendar,
        List<Span> spans,
        @Nullable Map<String, Set<String>> delivered) {

    private static final StructType GRID = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("geo_level", DataTypes.StringType)
            .add("geo", DataTypes.StringType)
            .add("freq", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("delivered", DataTypes.IntegerType)
            .add("expected", DataTypes.IntegerType);
    private static final StructType AROUND = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("place", DataTypes.StringType)
            .add("geo_level", DataTypes.StringType)
            .add("geo", DataTypes.StringType);
    private static final StructType TIMES = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("place", DataTypes.StringType)
            .add("month", DataTypes.StringType)
            .add("freq", DataTypes.StringType)
            .add("period", DataTypes.StringType);

    /** Every cell that should have a figure: indicator, geo_level, geo, freq, period, delivered, expected. */
    static Dataset<Row> grid(SparkSession spark, List<Scope> scopes) {
        return table(spark, scopes, GRID, Scope::grid);
    }

    /** Which places a row counts in: indicator, place (level/code of the row), geo_level, geo. */
    static Dataset<Row> around(SparkSession spark, List<Scope> scopes) {
        return table(spark, scopes, AROUND, Scope::around);
    }

    /**
     * Which periods a row counts in: indicator, place, month, freq, period. A stock counts at a period's last month, a
     * flow in every month of it, a cumulative stock in every period that ends later; a prefecture counts only in
     * periods for which it delivered.
     */
    static Dataset<Row> times(SparkSession spark, List<Scope> scopes) {
        return table(spark, scopes, TIMES, Scope::times);
    }

    private static Dataset<Row> table(
            SparkSession spark, List<Scope> scopes, StructType schema, Function<Scope, Stream<Row>> rows) {
        return spark.createDataFrame(scopes.stream().flatMap(rows).toList(), schema);
    }

    private Stream<Row> grid() {
        return territory.places().stream().filter(place -> published(place)).flatMap(place -> spans.stream()
                .map(span -> cell(place, span)));
    }

    private Stream<Row> around() {
        return territory.places().stream().flatMap(place -> territory.around(place).stream()
                .filter(this::published)
                .map(one -> RowFactory.create(indicator.id(), key(place), one.level(), one.code())));
    }

    private Stream<Row> times() {
        List<Row> rows = new ArrayList<>();
        for (Place place : territory.places()) {
            for (Span span : spans) {
                if (counts(place, span)) {
                    months(span)
                            .forEach(month -> rows.add(
                                    RowFactory.create(indicator.id(), key(place), month, span.freq(), span.name())));
                }
            }
        }
        return rows.stream();
    }

    private boolean published(Place place) {
        return indicator.description().geoLevels().contains(place.level());
    }

    private boolean counts(Place place, Span span) {
        return !place.level().equals("prefecture")
                || indicator.description().cumulative()
                || delivers(place.code(), span);
    }

    private List<String> months(Span span) {
        return indicator.description().cumulative() ? calendar.until(span) : needed(span);
    }

    private List<String> needed(Span span) {
        return switch (indicator.description().kind()) {
            case STOCK -> List.of(span.end());
            case FLOW -> span.months();
        };
    }

    private boolean delivers(String prefecture, Span span) {
        return delivered == null || delivered.getOrDefault(prefecture, Set.of()).containsAll(needed(span));
    }

    private Row cell(Place place, Span span) {
        if (delivered == null) {
            return RowFactory.create(indicator.id(), place.level(), place.code(), span.freq(), span.name(), null, null);
        }
        List<String> prefectures = territory.prefectures(place);
        int delivering =
                (int) prefectures.stream().filter(code -> delivers(code, span)).count();
        return RowFactory.create(
                indicator.id(), place.level(), place.code(), span.freq(), span.name(), delivering, prefectures.size());
    }

    private static String key(Place place) {
        return place.level() + "/" + place.code();
    }
}
