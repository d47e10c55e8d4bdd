package it.accoglienza.dashboard.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/**
 * A chart ready to be drawn.
 *
 * @param kind {@code line}, {@code bar}, {@code map}, {@code heat}, {@code spans}, {@code events} or {@code steps}
 * @param height of the drawing, in pixels
 * @param option an ECharts option; each data item carries the words of its tooltip
 * @param ticks how each tick of the value axis is written; empty for a map
 * @param shapes which shapes a map is drawn with, {@code prefectures} or {@code regions}; empty for the others
 * @param names of the series, for the key beneath the drawing; empty where there is but one
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

    /** The chart as JSON that may stand inside a {@code <script>} element. */
    public String json() {
        try {
            return JSON.writeValueAsString(this).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chart cannot be written as JSON", e);
        }
    }
}
