package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The description of a {@link BreakdownFigure}: {@code UTG Insieme: pubblico 92, privato 236; ROSA: pubblico 40.}
 *
 * @param drawn the codes of the groups in the chart
 */
record BreakdownText(LocalizedRelease localized, Indicator indicator, BreakdownCells cells, List<String> drawn) {

    String text() {
        if (drawn.isEmpty()) {
            return localized.text("bars.empty");
        }
        String groups = IntStream.range(0, drawn.size()).mapToObj(this::group).collect(Collectors.joining("; "));
        boolean partial = cells.groupCodes().size() > drawn.size();
        return groups + "." + (partial ? " " + localized.text("bars.most") : "");
    }

    private String group(int number) {
        String group = drawn.get(number);
        String label =
                number == 0 ? localized.label(cells.groups(), group) : localized.labelInSentence(cells.groups(), group);
        return label + ": "
                + cells.colourCodes().stream()
                        .flatMap(colour -> value(group, colour))
                        .collect(Collectors.joining(", "));
    }

    /** Returns the value after the label of its colour, or the status in brackets; empty if there is no observation. */
    private Stream<String> value(String group, String colour) {
        Observation observation = cells.cell(group, colour);
        if (observation == null) {
            return Stream.empty();
        }
        String value = localized.valueOrStatus(indicator, observation);
        String dimension = cells.colours();
        if (dimension == null) {
            return Stream.of(value);
        }
        String label = localized.labelInSentence(dimension, colour);
        return Stream.of(label + (observation.value() == null ? " (" + value + ")" : " " + value));
    }
}
