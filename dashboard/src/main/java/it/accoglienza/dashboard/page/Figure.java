package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.Chart;
import it.accoglienza.dashboard.chart.MapChart;
import java.util.List;

/**
 * A chart with all that makes it readable without seeing it: caption, a text written from the data, its table and its
 * download.
 *
 * @param id unique on its page
 * @param keys what the colours of areas and cells stand for
 * @param gaps what hatched areas stand for, in words
 * @param unfolded whether the table is open from the start
 * @param download address of the figure's data as CSV
 */
record Figure(
        String id,
        String caption,
        String description,
        Chart chart,
        List<MapChart.Key> keys,
        List<String> gaps,
        PageTable table,
        boolean unfolded,
        String download) {

    /** The marks of a chart's series, as the key draws them: circle, diamond, triangle, square. */
    private static final List<String> MARKS =
            List.of("M20 3a4 4 0 1 0 .01 0z", "M20 1l6 6-6 6-6-6z", "M20 2l6 10H14z", "M15 2h10v10H15z");

    private static final String AREA = "M0 0h40v14H0z";

    /** Whether there is something that the key explains. */
    boolean keyed() {
        return !chart.names().isEmpty() || !keys.isEmpty() || !gaps.isEmpty();
    }

    /** Whether the chart's series are lines. */
    boolean stroked() {
        return List.of("line", "steps").contains(chart.kind());
    }

    /** How the key draws a series: its mark, or an area of its colour. */
    String mark(int series) {
        return stroked() || chart.kind().equals("events") ? MARKS.get(series) : AREA;
    }
}
