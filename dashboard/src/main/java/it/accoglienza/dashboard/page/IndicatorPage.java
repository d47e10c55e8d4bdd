package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.IndicatorState;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Query;
import it.accoglienza.dashboard.page.Choice.Group;
import it.accoglienza.dashboard.page.Choice.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An indicator in one state: what it says, its figures, the choices that lead to other states, and its method. */
record IndicatorPage(View view, IndicatorState state) {

    /** A link to the page in a neighbouring state. */
    record Link(String label, String address, boolean current) {}

    Indicator indicator() {
        return state.indicator();
    }

    String headline() {
        List<Observation> totals = totals(state.geoLevel(), state.geo());
        return totals.isEmpty()
                ? view.frame().word("trend.empty")
                : Headline.of(view, indicator(), totals, state.period()).sentence();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (state.period() != null) {
            figures.add(trend());
            if (!state.mapLevel().equals("country")) {
                figures.add(Territories.of(
                                view,
                                indicator(),
                                state.mapLevel(),
                                state.period(),
                                view.published().observations(state.map()))
                        .figure(
                                "map",
                                download("geo_level=" + state.mapLevel() + "&period=" + state.period()
                                        + "&breakdown=total")));
            }
            shownParts().forEach(dimensions -> figures.add(parts(dimensions, state.period())));
        }
        return figures;
    }

    /** Where the place is not the country, a rate is shown beside the country's. */
    private Figure trend() {
        String place = view.name(state.geoLevel(), state.geo());
        if (!state.breakdown().isEmpty()) {
            return new Trend(view, indicator(), categories())
                    .figure("trend", place, download(place() + "&freq=" + state.freq() + "&" + broken()));
        }
        List<Trend.Line> lines = new ArrayList<>();
        lines.add(Trend.Line.of(place, totals(state.geoLevel(), state.geo())));
        boolean rate = !List.of("count", "difference").contains(indicator().formula());
        if (rate
                && !state.geoLevel().equals("country")
                && indicator().geoLevels().contains("country")) {
            lines.add(Trend.Line.of(view.name("country", "IT"), totals("country", "IT")));
        }
        String where = lines.stream().map(Trend.Line::name).collect(Collectors.joining(", "));
        return new Trend(view, indicator(), lines)
                .figure("trend", where, download(place() + "&freq=" + state.freq() + "&breakdown=total"));
    }

    /** A line for each category of the chosen breakdown. */
    private List<Trend.Line> categories() {
        Map<String, List<Observation>> byCategory = view.published().observations(state.series()).stream()
                .collect(Collectors.groupingBy(Observation::breakdown, TreeMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(category -> Trend.Line.of(view.category(category.getKey()), category.getValue()))
                .toList();
    }

    private String broken() {
        return "breakdown=" + String.join(",", state.breakdown());
    }

    /** The breakdown that was chosen, else each that there is. */
    private List<List<String>> shownParts() {
        return state.breakdown().isEmpty() ? indicator().breakdowns() : List.of(state.breakdown());
    }

    private Figure parts(List<String> dimensions, String period) {
        List<Observation> cells = view.published()
                .observations(Query.of(indicator().id())
                        .in(state.geoLevel(), state.geo())
                        .every(state.freq())
                        .during(period)
                        .cells(Breakdown.by(dimensions.toArray(String[]::new))));
        String where = view.name(state.geoLevel(), state.geo()) + ", "
                + view.frame().wording().period(period);
        return Parts.of(view, indicator(), dimensions, cells)
                .figure(
                        "by-" + String.join("-", dimensions),
                        where,
                        download(place() + "&period=" + period + "&breakdown=" + String.join(",", dimensions)));
    }

    private List<Observation> totals(String level, String geo) {
        return view.published()
                .observations(Query.of(indicator().id())
                        .in(level, geo)
                        .every(state.freq())
                        .cells(Breakdown.TOTAL));
    }

    private String place() {
        return "geo_level=" + state.geoLevel() + "&geo=" + state.geo();
    }

    private String download(String parameters) {
        return view.frame().observations("indicator=" + indicator().id() + "&" + parameters);
    }

    /** The page's own data in another format: {@code csv}, {@code json}, {@code metadata.json}. */
    String as(String extension) {
        String query = state.query();
        return view.frame()
                .address("indicators/" + indicator().id() + "." + extension
                        + (query.isEmpty() || extension.equals("metadata.json") ? "" : "?" + query));
    }

    List<Link> frequencies() {
        return links("freq", indicator().freqs(), state.freq()::equals);
    }

    List<Link> breakdowns() {
        List<String> sets = new ArrayList<>(List.of("total"));
        indicator().breakdowns().forEach(set -> sets.add(String.join(",", set)));
        String shown = state.breakdown().isEmpty() ? "total" : String.join(",", state.breakdown());
        return sets.size() == 1 ? List.of() : links("breakdown", sets, shown::equals);
    }

    private List<Link> links(String parameter, List<String> values, Predicate<String> current) {
        return values.stream()
                .map(value -> new Link(
                        linkLabel(parameter, value),
                        view.frame()
                                .address("indicators/" + indicator().id() + "?" + state.queryWith(parameter, value)),
                        current.test(value)))
                .toList();
    }

    private String linkLabel(String parameter, String value) {
        if (parameter.equals("freq")) {
            return view.frame().word("freq." + value);
        }
        return value.equals("total")
                ? view.frame().word("breakdown.total")
                : String.join(
                        ", ",
                        List.of(value.split(",", -1)).stream()
                                .map(dimension -> view.frame().word("dimension." + dimension))
                                .toList());
    }

    List<Choice> choices() {
        List<Option> periods = new ArrayList<>(state.periods().stream()
                .map(period -> new Option(
                        period, view.frame().wording().period(period), Objects.equals(period, state.period())))
                .toList());
        Collections.reverse(periods);
        List<Option> levels = indicator().geoLevels().stream()
                .filter(level -> !level.equals("country"))
                .map(level -> new Option(level, view.frame().word("map." + level), level.equals(state.mapLevel())))
                .toList();
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("geo", view.frame().word("form.geo"), places()),
                new Choice("period", view.frame().word("form.period"), List.of(new Group("", periods)))));
        if (levels.size() > 1) {
            choices.add(new Choice("map", view.frame().word("form.map"), List.of(new Group("", levels))));
        }
        return choices;
    }

    private List<Group> places() {
        return indicator().geoLevels().stream()
                .map(level -> new Group(
                        view.frame().word("level." + level),
                        view.published().geographies(level).stream()
                                .map(this::place)
                                .toList()))
                .toList();
    }

    private Option place(Geography geography) {
        return new Option(
                geography.code(), view.text(geography.name()), geography.code().equals(state.geo()));
    }

    /** What the form must carry along beside its own choices. */
    Map<String, String> carried() {
        Map<String, String> carried = new TreeMap<>(state.chosen());
        choices().forEach(choice -> carried.remove(choice.name()));
        carried.remove("geo_level");
        carried.put("freq", state.freq());
        if (view.frame().past()) {
            carried.put("release", view.published().release().id());
        }
        return carried;
    }

    String citation() {
        return view.frame()
                .word(
                        "indicator.citation.text",
                        view.title(indicator()),
                        view.published().release().id(),
                        view.frame()
                                .address("indicators/" + indicator().id() + "?"
                                        + state.permanentQuery(view.published().release())));
    }

    /** The dataset's title where it is described, else its name. */
    String dataset(String id) {
        return view.published().datasets().stream()
                .filter(dataset -> dataset.id().equals(id))
                .map(dataset -> view.text(dataset.title()))
                .findFirst()
                .orElse(id);
    }
}
