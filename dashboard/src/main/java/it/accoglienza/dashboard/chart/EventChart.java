package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events on a time axis: a circle on the planned date, a diamond on the date when the event was reached. */
public final class EventChart {

    private EventChart() {}

    /**
     * A row of the chart.
     *
     * @param reached null if the event has not been reached
     * @param text of the tooltip
     */
    public record Event(
            String name, LocalDate planned, @Nullable LocalDate reached, String text) {}

    /**
     * Draws a row for each event, the first at the top.
     *
     * @param names of the two marks, planned and reached, for the legend
     */
    public static Chart of(TimeAxis time, List<Event> events, List<String> names) {
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
        Map<String, Object> option = OptionTemplate.of("events")
                .set("timeAxis", time.axis())
                .set("rows", events.stream().map(Event::name).toList())
                .set("markedDay", time.markedDay("start"))
                .set("planned", planned)
                .set("reached", reached)
                .fill();
        return new Chart("events", 64 + 26 * events.size(), option, time.ticks(), "", names);
    }

    private static Map<String, Object> mark(BigDecimal day, int row, Event event) {
        return Map.of("value", List.of(day, row), "text", event.text());
    }
}
