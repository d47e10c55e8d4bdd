package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Days along a chart, which several charts may share: each draws a day at the same distance from its left edge.
 *
 * @param first the first day of the month in which the axis begins
 * @param last the last day of the month in which it ends
 * @param marked a day that stands out by a line
 * @param mark what the line says
 * @param words writes a month
 */
public record TimeAxis(
        LocalDate first, LocalDate last, LocalDate marked, String mark, Function<YearMonth, String> words) {
    private static final int MOST_TICKS = 8;
    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60);

    /** The axis that holds all these days, the marked one included. */
    public static TimeAxis over(
            Stream<LocalDate> days, LocalDate marked, String mark, Function<YearMonth, String> words) {
        List<LocalDate> sorted = Stream.concat(days, Stream.of(marked)).sorted().toList();
        LocalDate last = sorted.get(sorted.size() - 1);
        return new TimeAxis(
                sorted.get(0).withDayOfMonth(1), YearMonth.from(last).atEndOfMonth(), marked, mark, words);
    }

    BigDecimal at(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day));
    }

    /** Each tick's day, as JavaScript writes the number, and its month as the reader reads it. */
    Map<String, String> ticks() {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = STEPS.stream()
                .filter(each -> months <= (long) each * MOST_TICKS)
                .findFirst()
                .orElse(120);
        Map<String, String> ticks = new LinkedHashMap<>();
        for (LocalDate tick = first; !tick.isAfter(last); tick = tick.plusMonths(step)) {
            ticks.put(at(tick).toPlainString(), words.apply(YearMonth.from(tick)));
        }
        return ticks;
    }

    /** The axis as ECharts draws it. */
    Map<String, Object> axis() {
        List<BigDecimal> ticks = ticks().keySet().stream().map(BigDecimal::new).toList();
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "value");
        axis.put("min", 0);
        axis.put("max", at(last));
        axis.put("axisLine", Map.of("show", true, "onZero", false));
        axis.put("axisTick", Map.of("show", true, "customValues", ticks));
        axis.put("axisLabel", Map.of("fontSize", 13, "hideOverlap", true, "customValues", ticks));
        axis.put("splitLine", Map.of("show", false));
        return axis;
    }

    /** The line at the marked day; its words stand at the top, which is where a chart of rows starts. */
    Map<String, Object> line(boolean ofRows) {
        return Map.of(
                "symbol",
                "none",
                "silent",
                true,
                "animation",
                false,
                "lineStyle",
                Map.of("color", Palette.INK, "type", "dashed", "width", 1.5),
                "label",
                Map.of("formatter", mark, "fontSize", 13, "color", Palette.INK, "position", ofRows ? "start" : "end"),
                "data",
                List.of(Map.of("xAxis", at(marked))));
    }

    /** The same margins in every chart on the axis; a narrow window takes some of the left one away. */
    static Map<String, Object> grid() {
        return Map.of("left", 260, "right", 56, "top", 28, "bottom", 32, "outerBoundsMode", "none");
    }

    /** Names of rows in the left margin, cut where they do not fit. */
    static Map<String, Object> rows(List<String> names) {
        return Map.of(
                "type",
                "category",
                "data",
                names,
                "inverse",
                true,
                "axisTick",
                Map.of("show", false),
                "axisLabel",
                Map.of("width", 246, "overflow", "truncate", "fontSize", 13, "interval", 0));
    }
}
