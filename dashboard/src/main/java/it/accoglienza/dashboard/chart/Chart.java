package it.accoglienza.dashboard.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/**
 * A chart for the browser. {@code site.js} draws it and adds only fonts, formatters, hatching and whiskers.
 *
 * @param kind {@code line}, {@code bar}, {@code map}, {@code heat}, {@code spans}, {@code events} or {@code steps}
 * @param height in pixels
 * @param option the ECharts option; each data item carries the text of its tooltip
 * @param ticks the label of each tick of the value axis or the time axis; empty for maps and heat charts
 * @param shapes the shapes of a map, {@code prefectures} or {@code regions}; empty for other charts
 * @param names of the series, for the legend below the chart; empty if there is only one
 */
public record Chart(
        String kind,
        int height,
        Map<String, Object> option,
        Map<String, String> ticks,
        String shapes,
        @JsonIgnore List<String> names) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Returns JSON in which {@code <} is escaped, so that it can stand in a {@code <script>} element. */
    public String json() {
        try {
            return JSON.writeValueAsString(this).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chart cannot be written as JSON", e);
        }
    }
}
