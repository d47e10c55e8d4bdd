package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a query as the rows of one table, the same in every format: the breakdown is spread over a column
 * for each dimension that the query's indicators have, empty where a cell is a total.
 */
public final class ObservationTable implements Sheet {
    private static final List<String> BEFORE = List.of("indicator", "geo_level", "geo", "geo_name", "freq", "period");
    private static final List<String> AFTER =
            List.of("value", "numerator", "denominator", "status", "delivered", "expected", "release");

    private final ReleaseSnapshot snapshot;
    private final ObservationQuery query;
    private final List<String> dimensions;
    private final List<String> columns = new ArrayList<>(BEFORE);
    private final Map<String, String> names = new HashMap<>();

    /** The observations of a query, their places named in a language. */
    public ObservationTable(ReleaseSnapshot snapshot, ObservationQuery query, Language language) {
        this.snapshot = snapshot;
        this.query = query;
        this.dimensions = snapshot.indicators().stream()
                .filter(each ->
                        query.indicators().isEmpty() || query.indicators().contains(each.id()))
                .flatMap(each -> dimensions(each).stream())
                .distinct()
                .sorted()
                .toList();
        columns.addAll(dimensions);
        columns.addAll(AFTER);
        for (Geography each : snapshot.geographies()) {
            names.put(each.level() + "/" + each.code(), each.name().in(language));
        }
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public long count() {
        return snapshot.count(query);
    }

    @Override
    public void forEach(Consumer<List<@Nullable Object>> row) {
        snapshot.forEach(query, each -> row.accept(row(each)));
    }

    private List<@Nullable Object> row(Observation each) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        row.addAll(List.of(each.indicator(), each.geoLevel(), each.geo()));
        row.add(names.get(each.geoLevel() + "/" + each.geo()));
        row.addAll(List.of(each.freq(), each.period()));
        Map<String, String> codes = codes(each.breakdown());
        for (String dimension : dimensions) {
            row.add(codes.get(dimension));
        }
        row.add(DecimalText.plain(each.value()));
        row.add(DecimalText.plain(each.numerator()));
        row.add(DecimalText.plain(each.denominator()));
        row.add(each.status());
        row.add(each.delivered());
        row.add(each.expected());
        row.add(snapshot.release().id());
        return row;
    }

    private static List<String> dimensions(Indicator indicator) {
        return indicator.breakdowns().stream().flatMap(List::stream).toList();
    }

    private static Map<String, String> codes(String breakdown) {
        if (breakdown.isEmpty()) {
            return Map.of();
        }
        Map<String, String> codes = new HashMap<>();
        for (String part : breakdown.split(";", -1)) {
            int equals = part.indexOf('=');
            codes.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return codes;
    }
}
