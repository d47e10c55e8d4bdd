package it.accoglienza.transform.query;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.indicator.Indicator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The database {@code themes}: a view for each theme, with its published observations and the titles of indicators and
 * geographies. Made when a statement first names it, because Spark reads three tables to make a view.
 */
final class ThemeViews {
    /** The open tables behind each view. */
    static final List<String> TABLES = List.of("observations", "indicators", "geographies");

    private static final Pattern NAMED = Pattern.compile("\\bthemes\\b", Pattern.CASE_INSENSITIVE);
    private static final String VIEW = """
            CREATE OR REPLACE VIEW themes.%1$s AS
            SELECT o.indicator, i.title_it, i.title_en, i.unit, o.geo_level, o.geo, g.name_it AS geo_name, o.freq, o.period,
                   o.breakdown, o.value, o.value_low, o.value_high, o.status, o.delivered, o.expected
            FROM open.observations o
              JOIN open.indicators i ON i.indicator = o.indicator
              JOIN open.geographies g ON g.geo_level = o.geo_level AND g.geo = o.geo
            WHERE i.theme = '%1$s'
            """;

    private final Lake lake;
    private boolean made;

    ThemeViews(Lake lake) {
        this.lake = lake;
    }

    /** Returns the names of the views, {@code themes.reception}; none before the first release. */
    List<String> names() {
        return hasRelease() ? themes().map(theme -> "themes." + theme).sorted().toList() : List.of();
    }

    private static Stream<String> themes() {
        return Indicator.declared().stream()
                .map(indicator -> indicator.description().theme())
                .distinct();
    }

    private boolean hasRelease() {
        return TABLES.stream().allMatch(table -> lake.has(Layer.OPEN, table));
    }

    /** Makes the views if a statement names them; nothing happens before the first release. */
    boolean prepare(String sql) {
        boolean named = NAMED.matcher(sql).find() && hasRelease();
        if (named && !made) {
            lake.spark().sql("CREATE DATABASE IF NOT EXISTS themes");
            themes().forEach(theme -> lake.spark().sql(VIEW.formatted(theme)));
            made = true;
        }
        return named;
    }
}
