package it.accoglienza.notebooks;

/** How a chart draws its series. */
enum ChartForm {
    LINES,
    BARS
}
