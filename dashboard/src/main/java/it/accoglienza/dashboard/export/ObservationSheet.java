package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.Geography;
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
 * Observations, one row each. The breakdown has one column for each dimension of the indicators in the query, empty if the
 * observation is not broken down by it. {@code prefectures} is the number of prefectures in the geography, beside which {@code
 * delivered} tells of how many the value is.
 */
public final class ObservationSheet implements Sheet {
    private static final List<String> BEFORE = List.of("indicator", "geo_level", "geo", "geo_name", "freq", "period");
    private static final List<String> AFTER = List.of(
            "value",
            "value_low",
            "value_high",
            "numerator",
            "denominator",
            "status",
            "delivered",
            "expected",
            "prefectures",
            "covered_to",
            "reference_year",
            "release",
            "origin");

    private final ReleaseSnapshot snapshot;
    private final ObservationQuery query;
    private final List<String> dimensions;
    private final List<String> columns = new ArrayList<>(BEFORE);
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> prefectures = new HashMap<>();

    /** Reads the observations of a query; {@code language} is the language of the column {@code geo_name}. */
    public ObservationSheet(ReleaseSnapshot snapshot, ObservationQuery query, Language language) {
        this.snapshot = snapshot;
        this.query = query;
        this.dimensions = snapshot.indicators().stream()
                .filter(each ->
                        query.indicators().isEmpty() || query.indicators().contains(each.id()))
                .flatMap(each -> each.dimensions().stream())
                .distinct()
                .sorted()
                .toList();
        columns.addAll(dimensions);
        columns.addAll(AFTER);
        for (Geography each : snapshot.geographies()) {
            names.put(each.level() + "/" + each.code(), each.name().in(language));
            prefectures.put(each.level() + "/" + each.code(), snapshot.prefectures(each.level(), each.code()));
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
        row.addAll(List.of(each.indicator(), each.geoLevel().code(), each.geo()));
        row.add(names.get(each.geoLevel() + "/" + each.geo()));
        row.addAll(List.of(each.freq().code(), each.period()));
        Map<String, String> codes = BreakdownKey.parse(each.breakdown()).codes();
        for (String dimension : dimensions) {
            row.add(codes.get(dimension));
        }
        row.add(DecimalText.plain(each.value()));
        row.add(DecimalText.plain(each.low()));
        row.add(DecimalText.plain(each.high()));
        row.add(DecimalText.plain(each.numerator()));
        row.add(DecimalText.plain(each.denominator()));
        row.add(each.status().code());
        row.add(each.delivered());
        row.add(each.expected());
        row.add(prefectures.get(each.geoLevel() + "/" + each.geo()));
        row.add(each.coveredTo() == null ? null : each.coveredTo().toString());
        row.add(each.referenceYear());
        row.add(snapshot.release().id());
        row.add(snapshot.release().origin());
        return row;
    }
}
