package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.Chart;
import it.accoglienza.dashboard.chart.MapChart;
import java.util.List;

/**
 * A chart with all that makes it readable without seeing it: caption, a text written from the data, its table and its
 * download.
 *
 * @param id unique on its page
 * @param keys what the colours of a map stand for
 * @param gaps what the hatched areas of a map stand for, in words
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
        Table table,
        boolean unfolded,
        String download) {

    /** The marks of a line chart's series, as the key draws them: circle, diamond, triangle, square. */
    static final List<String> MARKS =
            List.of("M20 3a4 4 0 1 0 .01 0z", "M20 1l6 6-6 6-6-6z", "M20 2l6 10H14z", "M15 2h10v10H15z");
}
