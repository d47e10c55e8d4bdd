package it.accoglienza.dashboard.chart;

import java.util.List;

/** The colours of the charts; each stands out from white by 3:1 or more. The style sheet repeats them for the keys. */
final class Palette {

    /** For series side by side: neighbours differ by 3:1 where there are two of them. */
    static final List<String> SERIES = List.of("#0066cc", "#00182e", "#b35c00", "#6b3fa0");
    /** From few to many on a map. */
    static final List<String> CLASSES = List.of("#4a90d9", "#2f76c4", "#155ca8", "#0b3d75", "#041f40");
    /** Areas without a value; hatched as well. */
    static final String NONE = "#f2f2f2";

    static final String INK = "#17324d";
    static final String GRID = "#d9dadb";
    static final List<String> SYMBOLS = List.of("circle", "diamond", "triangle", "rect");
    static final List<String> STROKES = List.of("solid", "dashed", "dotted", "solid");

    private Palette() {}
}
