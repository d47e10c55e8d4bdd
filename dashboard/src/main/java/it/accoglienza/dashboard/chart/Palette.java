package it.accoglienza.dashboard.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of the charts. Series and classes have a contrast of at least 3:1 with white. {@code site.css} declares the
 * same colours as custom properties ({@code --series-1}); a test compares the two.
 */
final class Palette {

    /** Colours of the first to the fourth series; the first two have a contrast of 3:1 with each other. */
    static final List<String> SERIES = List.of("#0066cc", "#00182e", "#b35c00", "#6b3fa0");
    /** Colours of the classes of a map, from the lowest values to the highest. */
    static final List<String> CLASSES = List.of("#4a90d9", "#2f76c4", "#155ca8", "#0b3d75", "#041f40");
    /** Areas of a map without a value; {@code site.js} adds the hatching. */
    static final String NO_VALUE = "#f2f2f2";

    static final String HATCH = "#5b6f82";
    static final String HIGHLIGHT = "#ffb400";
    static final String INK = "#17324d";
    static final String WHITE = "#ffffff";

    /** Marks and strokes of the first to the fourth series, so that colour is not the only difference. */
    static final List<String> SYMBOLS = List.of("circle", "diamond", "triangle", "rect");

    static final List<String> STROKES = List.of("solid", "dashed", "dotted", "solid");

    private Palette() {}

    /** Returns the colours by the names that option templates and {@code site.css} use. */
    static Map<String, String> byName() {
        Map<String, String> colours = new LinkedHashMap<>();
        for (int i = 0; i < SERIES.size(); i++) {
            colours.put("series-" + (i + 1), SERIES.get(i));
        }
        for (int i = 0; i < CLASSES.size(); i++) {
            colours.put("class-" + (i + 1), CLASSES.get(i));
        }
        colours.put("no-value", NO_VALUE);
        colours.put("hatch", HATCH);
        colours.put("highlight", HIGHLIGHT);
        colours.put("ink", INK);
        colours.put("white", WHITE);
        return colours;
    }
}
