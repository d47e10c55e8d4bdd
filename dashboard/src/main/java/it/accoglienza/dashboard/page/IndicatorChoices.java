package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.page.Choice.Group;
import it.accoglienza.dashboard.page.Choice.Option;
import it.accoglienza.dashboard.request.IndicatorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The form and the links that lead from one state of an indicator's page to another. Geography and period are in the
 * form; frequency and breakdown are links, because the periods of the form depend on the frequency.
 */
record IndicatorChoices(LocalizedRelease localized, IndicatorState state) {

    /** A link to the same page with one parameter changed. */
    record Link(String label, String address, boolean current) {}

    List<Choice> form() {
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("geo", localized.text("form.geo"), geographies()),
                new Choice("period", localized.text("form.period"), List.of(new Group("", periods())))));
        List<Option> levels = levels();
        if (levels.size() > 1) {
            choices.add(new Choice("map", localized.text("form.map"), List.of(new Group("", levels))));
        }
        return choices;
    }

    /** Returns the hidden parameters of the form: the rest of the state. */
    Map<String, String> hidden() {
        Map<String, String> hidden = new TreeMap<>(state.chosen());
        form().forEach(choice -> hidden.remove(choice.name()));
        hidden.remove("geo_level");
        hidden.put("freq", state.freq().code());
        if (localized.context().isPast()) {
            hidden.put("release", localized.snapshot().release().id());
        }
        return hidden;
    }

    List<Link> frequencies() {
        return links(
                "freq",
                state.indicator().freqs().stream().map(Frequency::code).toList(),
                state.freq().code(),
                freq -> localized.text("freq." + freq));
    }

    /** Returns no links if the indicator has no breakdowns. */
    List<Link> breakdowns() {
        List<String> sets = Stream.concat(
                        Stream.of("total"),
                        state.indicator().breakdowns().stream().map(set -> String.join(",", set)))
                .toList();
        String shown = state.breakdown().isEmpty() ? "total" : String.join(",", state.breakdown());
        return sets.size() == 1 ? List.of() : links("breakdown", sets, shown, this::breakdown);
    }

    /** Returns the selected codes, each with the address of the page without it. */
    List<Link> filters() {
        String page = "indicators/" + state.indicator().id() + "?";
        return state.codes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(code -> new Link(
                        localized.text(
                                "form.filter",
                                localized.capitalized(localized.dimension(code.getKey())),
                                localized.label(code.getKey(), code.getValue())),
                        localized.context().address(page + state.queryWith(code.getKey(), "", "breakdown", "")),
                        false))
                .toList();
    }

    private String breakdown(String set) {
        return localized.capitalized(
                set.equals("total")
                        ? localized.text("breakdown.total")
                        : localized.list(Stream.of(set.split(",", -1))
                                .map(localized::dimension)
                                .toList()));
    }

    private List<Link> links(String parameter, List<String> values, String current, Function<String, String> label) {
        String page = "indicators/" + state.indicator().id() + "?";
        return values.stream()
                .map(value -> new Link(
                        label.apply(value),
                        localized.context().address(page + state.queryWith(parameter, value)),
                        value.equals(current)))
                .toList();
    }

    /** Returns the newest period first. */
    private List<Option> periods() {
        List<Option> periods = new ArrayList<>(state.periods().stream()
                .map(period -> new Option(period, localized.period(period), Objects.equals(period, state.period())))
                .toList());
        Collections.reverse(periods);
        return periods;
    }

    private List<Option> levels() {
        return state.indicator().geoLevels().stream()
                .filter(level -> level != GeographicLevel.COUNTRY)
                .map(level -> new Option(level.code(), localized.text("map." + level), level.equals(state.mapLevel())))
                .toList();
    }

    private List<Group> geographies() {
        return state.indicator().geoLevels().stream()
                .map(level -> new Group(
                        localized.text("level." + level),
                        localized.snapshot().geographies(level).stream()
                                .map(this::option)
                                .toList()))
                .toList();
    }

    private Option option(Geography geography) {
        return new Option(
                geography.code(),
                localized.text(geography.name()),
                geography.code().equals(state.geo()));
    }
}
