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
        String download) {}
