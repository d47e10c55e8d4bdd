package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.request.IndicatorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of an indicator's page: its trend, its map and its parts. */
record IndicatorFigures(LocalizedRelease localized, IndicatorState state) {

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        String period = state.period();
        if (period != null) {
            trend().ifPresent(figures::add);
            if (state.mapLevel() != GeographicLevel.COUNTRY) {
                figures.add(map(period));
            }
            shownParts().forEach(dimensions -> parts(dimensions, period).ifPresent(figures::add));
        }
        return figures;
    }

    /** The total, or the chosen categories; where there is neither, the bars alone speak. */
    private Optional<Figure> trend() {
        String breakdown = state.breakdown().isEmpty() ? "total" : String.join(",", state.breakdown());
        List<TrendFigure.Line> lines = state.breakdown().isEmpty() ? places() : categories();
        String where = state.breakdown().isEmpty()
                ? lines.stream().map(TrendFigure.Line::name).collect(Collectors.joining(", "))
                : localized.name(state.geoLevel(), state.geo());
        String filters = place() + "&freq=" + state.freq() + "&breakdown=" + breakdown;
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrendFigure(localized, indicator(), lines).figure("trend", where, download(filters)));
    }

    /** Where the place is not the country, a rate is shown beside the country's. */
    private List<TrendFigure.Line> places() {
        List<TrendFigure.Line> lines = new ArrayList<>();
        List<Observation> totals = totals(state.geoLevel(), state.geo());
        if (!totals.isEmpty()) {
            lines.add(TrendFigure.Line.of(localized.name(state.geoLevel(), state.geo()), totals));
        }
        if (!totals.isEmpty() && comparable()) {
            lines.add(TrendFigure.Line.of(
                    localized.name(GeographicLevel.COUNTRY, "IT"), totals(GeographicLevel.COUNTRY, "IT")));
        }
        return lines;
    }

    private boolean comparable() {
        return !List.of("count", "difference").contains(indicator().measure().formula())
                && state.geoLevel() != GeographicLevel.COUNTRY
                && indicator().geoLevels().contains(GeographicLevel.COUNTRY);
    }

    /** A line for each category of the chosen breakdown. */
    private List<TrendFigure.Line> categories() {
        Map<String, List<Observation>> byCategory = localized.snapshot().observations(state.series()).stream()
                .collect(Collectors.groupingBy(Observation::breakdown, TreeMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(category -> TrendFigure.Line.of(localized.category(category.getKey()), category.getValue()))
                .toList();
    }

    private Figure map(String period) {
        List<Observation> areas = localized.snapshot().observations(state.map());
        String filters = "geo_level=" + state.mapLevel() + "&period=" + period + "&breakdown=total";
        return GeographyFigure.of(localized, indicator(), state.mapLevel(), period, areas)
                .figure("map", download(filters));
    }

    /** The breakdown that was chosen, else each that there is. */
    private List<List<String>> shownParts() {
        return state.breakdown().isEmpty() ? indicator().breakdowns() : List.of(state.breakdown());
    }

    private Optional<Figure> parts(List<String> dimensions, String period) {
        List<Observation> cells = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator().id())
                        .in(state.geoLevel(), state.geo())
                        .every(state.freq())
                        .during(period)
                        .cells(Breakdown.by(dimensions.toArray(String[]::new))));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        String where = localized.name(state.geoLevel(), state.geo()) + ", "
                + localized.context().format().period(period);
        String filters = place() + "&period=" + period + "&breakdown=" + String.join(",", dimensions);
        return Optional.of(BreakdownFigure.of(localized, indicator(), dimensions, cells)
                .figure("by-" + String.join("-", dimensions), where, download(filters)));
    }

    private Indicator indicator() {
        return state.indicator();
    }

    private List<Observation> totals(GeographicLevel level, String geo) {
        return localized
                .snapshot()
                .observations(ObservationQuery.of(indicator().id())
                        .in(level, geo)
                        .every(state.freq())
                        .cells(Breakdown.TOTAL));
    }

    private String place() {
        return "geo_level=" + state.geoLevel() + "&geo=" + state.geo();
    }

    private String download(String filters) {
        return localized.context().observations("indicator=" + indicator().id() + "&" + filters);
    }
}
