package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Interval;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import org.jspecify.annotations.Nullable;

/** Observations of an indicator as points of a chart and as cells of a table, with their intervals. */
record PointText(LocalizedRelease localized, Indicator indicator) {

    /** @param remarked true if the text includes the remark of the observation */
    Point point(String label, @Nullable Observation observation, boolean remarked) {
        String text = localized.valueOrStatus(indicator, observation);
        if (observation == null || observation.value() == null) {
            return new Point(label, null, text);
        }
        String remark = remarked ? localized.remark(indicator, observation) : "";
        Interval interval = observation.interval();
        return new Point(
                label,
                observation.value(),
                text + (remark.isEmpty() ? "" : " (" + remark + ")"),
                interval.exact() ? null : new Point.Range(interval.low(), interval.high(), interval(observation)),
                observation.incomplete());
    }

    Cell cell(@Nullable Observation observation) {
        return new Cell(
                localized.valueOrStatus(indicator, observation),
                observation != null && observation.value() != null,
                interval(observation));
    }

    private String interval(@Nullable Observation observation) {
        return new PrecisionText(localized, indicator).interval(observation);
    }
}
