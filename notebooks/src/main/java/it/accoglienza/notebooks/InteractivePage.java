package it.accoglienza.notebooks;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the interactive form of a chart: a page with ECharts, which lies beside it, so that it opens without a network. */
final class InteractivePage {
    private static final String SCRIPT = "echarts.min.js";

    private InteractivePage() {}

    /** Writes the page, and the script if it is missing. */
    static void write(Path page, String title, Map<String, Object> options) throws IOException {
        Path folder = requireNonNull(page.getParent());
        Files.createDirectories(folder);
        if (Files.notExists(folder.resolve(SCRIPT))) {
            try (InputStream script = requireNonNull(InteractivePage.class.getResourceAsStream(SCRIPT))) {
                Files.copy(script, folder.resolve(SCRIPT));
            }
        }
        String json = new ObjectMapper().writeValueAsString(options).replace("<", "\\u003c");
        Files.writeString(page, """
                <!doctype html>
                <html lang="it">
                <meta charset="utf-8">
                <title>%1$s</title>
                <h1 style="font: bold 1.2rem sans-serif">%1$s</h1>
                <div id="chart" style="height: 80vh"></div>
                <script src="%2$s"></script>
                <script>
                const chart = echarts.init(document.getElementById('chart'));
                chart.setOption(%3$s);
                addEventListener('resize', () => chart.resize());
                </script>
                </html>
                """.formatted(HtmlText.escape(title), SCRIPT, json));
    }

    /** Returns ECharts options of series over labels. */
    static Map<String, Object> options(ChartForm form, ChartSeries series) {
        String type =
                switch (form) {
                    case LINES -> "line";
                    case BARS -> "bar";
                };
        List<Map<String, Object>> drawn = series.values().entrySet().stream()
                .map(one -> Map.of("type", type, "name", one.getKey(), "data", one.getValue()))
                .toList();
        return Map.of(
                "tooltip", Map.of("trigger", "axis"),
                "legend", Map.of("bottom", 0),
                "xAxis", Map.of("type", "category", "data", series.labels()),
                "yAxis", Map.of("type", "value"),
                "series", drawn);
    }
}
