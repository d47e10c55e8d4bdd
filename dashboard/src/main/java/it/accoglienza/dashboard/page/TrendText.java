package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationStatus;
import it.accoglienza.dashboard.page.TrendFigure.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The description of one line of a {@link TrendFigure}. */
record TrendText(LocalizedRelease localized, Indicator indicator, Line line) {

    /**
     * Returns the first, last, lowest and highest value, the number of missing values and the breaks in the series.
     *
     * @param key of the text: {@code trend.text}, or {@code trend.short} without lowest and highest value
     */
    String text(String key) {
        List<Observation> known = line.byPeriod().values().stream()
                .filter(each -> each.value() != null)
                .toList();
        if (known.isEmpty()) {
            return localized.text("trend.empty");
        }
        Comparator<Observation> byValue = Comparator.comparing(LocalizedRelease::value);
        List<String> values = new ArrayList<>(List.of(line.name()));
        for (Observation each : List.of(
                known.get(0),
                known.get(known.size() - 1),
                known.stream().min(byValue).orElseThrow(),
                known.stream().max(byValue).orElseThrow())) {
            values.add(localized.valueOrStatus(indicator, each));
            values.add(localized.period(each.period()));
        }
        return localized.text(key, values.toArray(String[]::new)) + missing(known.size()) + breaks(known);
    }

    private String missing(int known) {
        int missing = line.byPeriod().size() - known;
        return missing == 0 ? "" : " " + localized.text("trend.missing", String.valueOf(missing));
    }

    private String breaks(List<Observation> known) {
        List<String> periods = known.stream()
                .filter(each -> each.status() == ObservationStatus.SERIES_BREAK)
                .map(each -> localized.period(each.period()))
                .toList();
        return periods.isEmpty() ? "" : " " + localized.text("trend.broken", localized.list(periods));
    }
}
