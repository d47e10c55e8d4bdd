package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Observation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The description of a {@link BreakdownFigure}: {@code UTG Insieme: pubblico 92, privato 236; ROSA: pubblico 40.}
 *
 * @param groups the codes of the groups in the chart
 */
record BreakdownText(BreakdownFigure figure, List<String> groups) {

    String text() {
        LocalizedRelease localized = figure.localized();
        if (groups.isEmpty()) {
            return localized.text("bars.empty");
        }
        String values = IntStream.range(0, groups.size()).mapToObj(this::group).collect(Collectors.joining("; "));
        boolean partial = figure.codes(figure.groups()).size() > groups.size();
        return values + "." + (partial ? " " + localized.text("bars.most") : "");
    }

    private String group(int number) {
        String group = groups.get(number);
        String label = number == 0
                ? figure.localized().label(figure.groups(), group)
                : figure.localized().labelInSentence(figure.groups(), group);
        String values = figure.colourCodes().stream()
                .flatMap(colour -> value(group, colour))
                .collect(Collectors.joining(", "));
        return label + ": " + (values.isEmpty() ? figure.localized().text("status.none") : values);
    }

    /** Returns the value after the label of its colour, or the status in brackets; empty if there is no observation. */
    private Stream<String> value(String group, String colour) {
        Observation observation = figure.cell(group, colour);
        if (observation == null) {
            return Stream.of();
        }
        String value = figure.localized().valueOrStatus(figure.indicator(), observation);
        if (figure.colours() == null) {
            return Stream.of(value);
        }
        String label = figure.localized().labelInSentence(Objects.requireNonNull(figure.colours()), colour);
        return Stream.of(label + (observation.value() == null ? " (" + value + ")" : " " + value));
    }
}
