package it.accoglienza.transform;

import it.accoglienza.transform.Calendar.Span;
import it.accoglienza.transform.Territory.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 */
final class Scope {
    private static final StructType GRID = new StructType()
            .add("geo_level", DataTypes.StringType)
            .add("geo", DataTypes.StringType)
            .add("freq", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("delivered", DataTypes.IntegerType)
            .add("expected", DataTypes.IntegerType);
    private static final StructType AROUND = new StructType()
            .add("place", DataTypes.StringType)
            .add("geo_level", DataTypes.StringType)
            .add("geo", DataTypes.StringType);
    private static final StructType TIMES = new StructType()
            .add("place", DataTypes.StringType)
            .add("month", DataTypes.StringType)
            .add("freq", DataTypes.StringType)
            .add("period", DataTypes.StringType);

    private final SparkSession spark;
    private final Territory territory;
    private final Indicator indicator;
    private final Calendar calendar;
    private final List<Span> spans;
    /** Prefecture to the months it delivered; null for a national source. */
    private final @Nullable Map<String, Set<String>> delivered;

    /**
     * The scope of an indicator.
     *
     * @param calendar the months that deliveries speak of
     * @param spans the periods to compute
     * @param delivered prefecture to the months for which it delivered all that the indicator needs; null where
     *     nothing is expected of prefectures
     */
    Scope(
            SparkSession spark,
            Territory territory,
            Indicator indicator,
            Calendar calendar,
            List<Span> spans,
            @Nullable Map<String, Set<String>> delivered) {
        this.spark = spark;
        this.territory = territory;
        this.indicator = indicator;
        this.calendar = calendar;
        this.spans = spans;
        this.delivered = delivered;
    }

    /** Every cell that should have a figure: geo_level, geo, freq, period, delivered, expected. */
    Dataset<Row> grid() {
        List<Row> rows = new ArrayList<>();
        for (Place place : territory.places()) {
            if (indicator.description().geoLevels().contains(place.level())) {
                spans.forEach(span -> rows.add(cell(place, span)));
            }
        }
        return spark.createDataFrame(rows, GRID);
    }

    /** Which places a row counts in: place (level/code of the row), geo_level, geo. */
    Dataset<Row> around() {
        List<Row> rows = new ArrayList<>();
        for (Place place : territory.places()) {
            for (Place one : territory.around(place)) {
                if (indicator.description().geoLevels().contains(one.level())) {
                    rows.add(RowFactory.create(key(place), one.level(), one.code()));
                }
            }
        }
        return spark.createDataFrame(rows, AROUND);
    }

    /**
     * Which periods a row counts in: place, month, freq, period. A stock counts at a period's last month, a flow in
     * every month of it, a cumulative stock in every period that ends later; a prefecture counts only in periods for
     * which it delivered.
     */
    Dataset<Row> times() {
        List<Row> rows = new ArrayList<>();
        for (Place place : territory.places()) {
            for (Span span : spans) {
                if (!place.level().equals("prefecture") || indicator.description().cumulative() || delivers(place.code(), span)) {
                    months(span).forEach(month -> rows.add(RowFactory.create(key(place), month, span.freq(), span.name())));
                }
            }
        }
        return spark.createDataFrame(rows, TIMES);
    }

    private List<String> months(Span span) {
        if (indicator.description().cumulative()) {
            return calendar.until(span);
        }
        return needed(span);
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
            return RowFactory.create(place.level(), place.code(), span.freq(), span.name(), null, null);
        }
        List<String> prefectures = territory.prefectures(place);
        int delivering = (int) prefectures.stream().filter(code -> delivers(code, span)).count();
        return RowFactory.create(place.level(), place.code(), span.freq(), span.name(), delivering, prefectures.size());
    }

    private static String key(Place place) {
        return place.level() + "/" + place.code();
    }
}
