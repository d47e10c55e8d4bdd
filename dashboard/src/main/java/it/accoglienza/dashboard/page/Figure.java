package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.Chart;
import it.accoglienza.dashboard.chart.MapChart;
import java.util.List;

/**
 * A chart with its accessible alternatives: caption, description generated from the data, table and download.
 *
 * @param id unique on the page
 * @param keys the legend of the colours of features and cells
 * @param missing the legend of hatched parts: the reasons for missing values, or the remaining part of a task
 * @param tableOpen true if the table is initially open
 * @param download address of the figure's data as CSV
 */
record Figure(
        String id,
        String caption,
        String description,
        Chart chart,
        List<MapChart.LegendEntry> keys,
        List<String> missing,
        PageTable table,
        boolean tableOpen,
        String download) {

    /** SVG paths of the marks of the first to the fourth series: circle, diamond, triangle, square. */
    private static final List<String> MARKS =
            List.of("M20 3a4 4 0 1 0 .01 0z", "M20 1l6 6-6 6-6-6z", "M20 2l6 10H14z", "M15 2h10v10H15z");

    private static final String RECTANGLE = "M0 0h40v14H0z";

    boolean hasLegend() {
        return !chart.names().isEmpty() || !keys.isEmpty() || !missing.isEmpty();
    }

    /** Returns true if the series of the chart are lines. */
    boolean hasLines() {
        return List.of("line", "steps").contains(chart.kind());
    }

    /** Returns the SVG path of a series in the legend: its mark, or a rectangle if the chart has no marks. */
    String mark(int series) {
        return hasLines() || chart.kind().equals("events") ? MARKS.get(series) : RECTANGLE;
    }
}
