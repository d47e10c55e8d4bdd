package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as marks in time: a circle where each was planned, a diamond where it came about. */
public final class EventChart {

    private EventChart() {}

    /**
     * An event.
     *
     * @param reached null where it has not come about
     * @param text all that there is to say of it
     */
    public record Event(
            String name, LocalDate planned, @Nullable LocalDate reached, String text) {}

    /** @param names what is planned and what has come about, for the key */
    public static Chart of(TimeAxis time, List<Event> events, List<String> names) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("grid", TimeAxis.grid());
        option.put("tooltip", LineChart.tooltip("item"));
        option.put("xAxis", time.axis());
        option.put("yAxis", TimeAxis.rows(events.stream().map(Event::name).toList()));
        List<Object> planned = new ArrayList<>();
        List<Object> reached = new ArrayList<>();
        for (int row = 0; row < events.size(); row++) {
            Event event = events.get(row);
            planned.add(mark(time.at(event.planned()), row, event));
            LocalDate day = event.reached();
            if (day != null) {
                reached.add(mark(time.at(day), row, event));
            }
        }
        Map<String, Object> first = marks(0, 16, planned);
        first.put("markLine", time.line(true));
        option.put("series", List.of(first, marks(1, 11, reached)));
        return new Chart("events", 64 + 26 * events.size(), option, time.ticks(), "", names);
    }

    private static Map<String, Object> mark(BigDecimal day, int row, Event event) {
        return Map.of("value", List.of(day, row), "text", event.text());
    }

    private static Map<String, Object> marks(int series, int size, List<Object> marks) {
        Map<String, Object> scatter = new LinkedHashMap<>();
        scatter.put("type", "scatter");
        scatter.put("color", Palette.SERIES.get(series));
        scatter.put("symbol", Palette.SYMBOLS.get(series));
        scatter.put("symbolSize", size);
        scatter.put("itemStyle", Map.of("opacity", 1));
        scatter.put("data", marks);
        return scatter;
    }
}
