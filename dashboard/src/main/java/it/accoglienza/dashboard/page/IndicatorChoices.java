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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways from one state of an indicator's page to others: a form for place and period, links for frequency and
 * breakdown, since the periods depend on the frequency.
 */
record IndicatorChoices(LocalizedRelease localized, IndicatorState state) {

    /** A link to the page in a neighbouring state. */
    record Link(String label, String address, boolean current) {}

    List<Choice> form() {
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("geo", localized.context().word("form.geo"), places()),
                new Choice("period", localized.context().word("form.period"), List.of(new Group("", periods())))));
        List<Option> levels = levels();
        if (levels.size() > 1) {
            choices.add(new Choice("map", localized.context().word("form.map"), List.of(new Group("", levels))));
        }
        return choices;
    }

    /** What the form must carry along beside its own choices. */
    Map<String, String> carried() {
        Map<String, String> carried = new TreeMap<>(state.chosen());
        form().forEach(choice -> carried.remove(choice.name()));
        carried.remove("geo_level");
        carried.put("freq", state.freq().code());
        if (localized.context().past()) {
            carried.put("release", localized.snapshot().release().id());
        }
        return carried;
    }

    List<Link> frequencies() {
        return links(
                "freq",
                state.indicator().freqs().stream().map(Frequency::code).toList(),
                state.freq().code(),
                freq -> localized.context().word("freq." + freq));
    }

    /** None where there is nothing to choose. */
    List<Link> breakdowns() {
        List<String> sets = Stream.concat(
                        Stream.of("total"),
                        state.indicator().breakdowns().stream().map(set -> String.join(",", set)))
                .toList();
        String shown = state.breakdown().isEmpty() ? "total" : String.join(",", state.breakdown());
        return sets.size() == 1 ? List.of() : links("breakdown", sets, shown, this::breakdown);
    }

    private String breakdown(String set) {
        return set.equals("total")
                ? localized.context().word("breakdown.total")
                : Stream.of(set.split(",", -1)).map(localized::dimension).collect(Collectors.joining(", "));
    }

    private List<Link> links(String parameter, List<String> values, String current, Function<String, String> words) {
        String page = "indicators/" + state.indicator().id() + "?";
        return values.stream()
                .map(value -> new Link(
                        words.apply(value),
                        localized.context().address(page + state.queryWith(parameter, value)),
                        value.equals(current)))
                .toList();
    }

    /** The newest first. */
    private List<Option> periods() {
        List<Option> periods = new ArrayList<>(state.periods().stream()
                .map(period -> new Option(
                        period, localized.context().format().period(period), Objects.equals(period, state.period())))
                .toList());
        Collections.reverse(periods);
        return periods;
    }

    private List<Option> levels() {
        return state.indicator().geoLevels().stream()
                .filter(level -> level != GeographicLevel.COUNTRY)
                .map(level -> new Option(
                        level.code(), localized.context().word("map." + level), level.equals(state.mapLevel())))
                .toList();
    }

    private List<Group> places() {
        return state.indicator().geoLevels().stream()
                .map(level -> new Group(
                        localized.context().word("level." + level),
                        localized.snapshot().geographies(level).stream()
                                .map(this::place)
                                .toList()))
                .toList();
    }

    private Option place(Geography geography) {
        return new Option(
                geography.code(),
                localized.text(geography.name()),
                geography.code().equals(state.geo()));
    }
}
