package it.accoglienza.notebooks;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a chart as SVG. */
final class StaticChart {
    static final int WIDTH = 820;
    static final int HEIGHT = 360;

    /** Colours that differ also for colour-blind readers (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x000000)
    };

    private StaticChart() {}

    /** Returns the chart as an SVG element. */
    static String svg(ChartForm form, ChartSeries series) throws IOException {
        CategoryChart chart =
                new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
        style(chart, form);
        series.constant().ifPresent(value -> showFromZero(chart, value.doubleValue()));
        series.values().forEach((name, values) -> chart.addSeries(name, series.labels(), values)
                .setMarker(SeriesMarkers.NONE));
        return SvgDrawing.of(WIDTH, HEIGHT, surface -> chart.paint(surface, WIDTH, HEIGHT));
    }

    private static void style(CategoryChart chart, ChartForm form) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(
                        switch (form) {
                            case LINES -> CategorySeriesRenderStyle.Line;
                            case BARS -> CategorySeriesRenderStyle.Bar;
                        })
                .setOverlapped(form == ChartForm.LINES) // lines side by side, as bars are, miss their labels
                .setAvailableSpaceFill(0.8)
                .setSeriesColors(COLOURS)
                .setLegendPosition(LegendPosition.OutsideS)
                .setChartBackgroundColor(Color.WHITE)
                .setChartTitleVisible(false);
        chart.getStyler()
                .setXAxisLabelRotation(45)
                .setPlotGridVerticalLinesVisible(false)
                .setAxisTickLabelsFont(font)
                .setLegendFont(font);
    }

    /** An axis from a value to itself would have the same label everywhere. */
    private static void showFromZero(CategoryChart chart, double value) {
        chart.getStyler().setYAxisMin(Math.min(0, value)).setYAxisMax(value == 0 ? 1 : Math.max(0, value));
    }
}
