package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationStatus;
import it.accoglienza.dashboard.page.TrendFigure.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of one line of a {@link TrendFigure}. */
record TrendText(LocalizedRelease localized, Indicator indicator, Line line) {

    /**
     * Returns the first and the last value of the periods that can be compared with the newest one, the lowest and the highest if
     * they are certainly so, the values of incomplete periods, the number of periods with other deliveries, the number of missing
     * values and the breaks in the series.
     *
     * @param extremes true for the lowest and the highest value
     */
    String text(boolean extremes) {
        List<Observation> known = line.byPeriod().values().stream()
                .filter(each -> each.value() != null)
                .toList();
        if (known.isEmpty()) {
            return localized.text("trend.empty");
        }
        List<Observation> complete = comparable(known);
        Stream<String> range = complete.isEmpty()
                ? Stream.of(line.name() + ".")
                : Stream.of(localized.text(
                        "trend.text",
                        line.name(),
                        localized.valueOrStatus(indicator, complete.get(0)),
                        localized.period(complete.get(0).period()),
                        localized.valueOrStatus(indicator, complete.get(complete.size() - 1)),
                        localized.period(complete.get(complete.size() - 1).period())));
        Ranking ranking = Ranking.of(complete);
        Stream<String> ends = extremes
                ? Stream.concat(named("trend.lowest", ranking.lowest(1)), named("trend.highest", ranking.highest(1)))
                : Stream.empty();
        Stream<String> incomplete =
                known.stream().filter(Observation::incomplete).map(this::incomplete);
        return Stream.of(range, ends, incomplete).flatMap(parts -> parts).collect(Collectors.joining(" "))
                + ofOtherDeliveries(known, complete.size())
                + missing(known.size())
                + breaks(known);
    }

    /** Returns the observations that can be compared with the newest one that is complete. */
    private List<Observation> comparable(List<Observation> known) {
        PrecisionText precision = new PrecisionText(localized, indicator);
        return known.stream()
                .filter(each -> precision.areComparable(each, each))
                .reduce((earlier, later) -> later)
                .map(newest -> known.stream()
                        .filter(each -> precision.areComparable(each, newest))
                        .toList())
                .orElse(List.of());
    }

    private String ofOtherDeliveries(List<Observation> known, int comparable) {
        long others = known.stream().filter(each -> !each.incomplete()).count() - comparable;
        return others == 0 ? "" : " " + localized.text("trend.coverage", String.valueOf(others));
    }

    private Stream<String> named(String key, List<Observation> observations) {
        return observations.stream()
                .map(each ->
                        localized.text(key, localized.valueOrStatus(indicator, each), localized.period(each.period())));
    }

    private String incomplete(Observation observation) {
        return localized.text(
                "trend.incomplete",
                localized.period(observation.period()),
                localized.valueOrStatus(indicator, observation),
                localized.remark(indicator, observation));
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
