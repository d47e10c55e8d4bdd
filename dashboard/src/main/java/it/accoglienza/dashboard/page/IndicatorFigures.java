package it.accoglienza.dashboard.page;

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

/** The figures of an indicator's page: trend, map and breakdowns. */
record IndicatorFigures(LocalizedRelease localized, IndicatorState state) {

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        String period = state.period();
        if (period != null) {
            trend().ifPresent(figures::add);
            if (state.mapLevel() != GeographicLevel.COUNTRY && state.hasTotal()) {
                figures.add(map(period));
            }
            breakdowns().forEach(dimensions -> breakdown(dimensions, period).ifPresent(figures::add));
        }
        return figures;
    }

    /** Returns the trend of the total or of the selected breakdown; empty if neither has observations. */
    private Optional<Figure> trend() {
        List<TrendFigure.Line> lines = state.isOneCell() ? geographies() : categories();
        String subject = state.isOneCell()
                ? localized.list(lines.stream().map(TrendFigure.Line::name).toList())
                : area();
        String drawn = state.isOneCell() && lines.size() > 1
                ? "geo_level=%s,country&geo=%s,IT".formatted(state.geoLevel(), state.geo())
                : geography();
        String filters = drawn + "&freq=" + state.freq() + "&breakdown=" + dimensions() + state.filters();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrendFigure(localized, indicator(), lines)
                        .figure("trend", subject + selection(), download(filters)));
    }

    /** Returns the line of the geography and, for rates and means of a smaller one, the line of the country. */
    private List<TrendFigure.Line> geographies() {
        List<TrendFigure.Line> lines = new ArrayList<>();
        List<Observation> totals = totals(state.geoLevel(), state.geo());
        if (!totals.isEmpty()) {
            lines.add(TrendFigure.Line.of(localized.area(indicator(), totals), totals));
        }
        if (!totals.isEmpty() && isComparableWithCountry()) {
            List<Observation> country = totals(GeographicLevel.COUNTRY, "IT");
            lines.add(TrendFigure.Line.of(localized.area(indicator(), country), country));
        }
        return lines;
    }

    private boolean isComparableWithCountry() {
        return !List.of("count", "difference").contains(indicator().measure().formula())
                && state.geoLevel() != GeographicLevel.COUNTRY
                && indicator().geoLevels().contains(GeographicLevel.COUNTRY);
    }

    /** Returns a line for each category of the selected breakdown. */
    private List<TrendFigure.Line> categories() {
        Map<String, List<Observation>> byCategory = localized.snapshot().observations(state.series()).stream()
                .collect(Collectors.groupingBy(Observation::breakdown, TreeMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(category -> TrendFigure.Line.of(localized.breakdownLabel(category.getKey()), category.getValue()))
                .toList();
    }

    private Figure map(String period) {
        List<Observation> areas = localized.snapshot().observations(state.map());
        String cell = state.codes().isEmpty() ? "total" : String.join(",", new TreeMap<>(state.codes()).keySet());
        String filters =
                "geo_level=%s&period=%s&breakdown=%s%s".formatted(state.mapLevel(), period, cell, state.filters());
        return GeographyFigure.of(localized, indicator(), state.mapLevel(), period, areas)
                .figure("map", selection(), download(filters));
    }

    /** Returns the selected breakdown, or all breakdowns of the indicator if none is selected; none of a single cell. */
    private List<List<String>> breakdowns() {
        if (state.breakdown().isEmpty()) {
            return indicator().breakdowns();
        }
        return state.isOneCell() ? List.of() : List.of(state.breakdown());
    }

    private String dimensions() {
        return state.breakdown().isEmpty() ? "total" : String.join(",", state.breakdown());
    }

    /** Returns the labels of the selected codes, {@code  (UTG Insieme)}; empty without a selection. */
    private String selection() {
        return localized.selection(state.codes());
    }

    private Optional<Figure> breakdown(List<String> dimensions, String period) {
        List<Observation> cells = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator().id())
                        .in(state.geoLevel(), state.geo())
                        .every(state.freq())
                        .during(period)
                        .cells(state.parts(dimensions)));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        String subject = localized.area(indicator(), cells) + ", " + localized.period(period);
        String filters =
                geography() + "&period=" + period + "&breakdown=" + String.join(",", dimensions) + state.filters();
        return Optional.of(BreakdownFigure.of(localized, indicator(), dimensions, cells)
                .figure("by-" + String.join("-", dimensions), subject + selection(), download(filters)));
    }

    /** Returns the area of the figures; by the total, which has the coverage. */
    private String area() {
        List<Observation> totals = totals(state.geoLevel(), state.geo());
        return totals.isEmpty() ? localized.name(state.geoLevel(), state.geo()) : localized.area(indicator(), totals);
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
                        .cells(state.total()));
    }

    private String geography() {
        return "geo_level=" + state.geoLevel() + "&geo=" + state.geo();
    }

    private String download(String filters) {
        return localized.context().observations("indicator=" + indicator().id() + "&" + filters);
    }
}
