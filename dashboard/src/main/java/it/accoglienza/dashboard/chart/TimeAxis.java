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
 * A time axis in days that several charts share: the same day has the same distance from the left edge in each of them.
 *
 * @param first first day of the first month
 * @param last last day of the last month
 * @param marked day marked by a vertical line
 * @param label of the marked day
 * @param monthFormat formats the month of a tick
 */
public record TimeAxis(
        LocalDate first, LocalDate last, LocalDate marked, String label, Function<YearMonth, String> monthFormat) {
    private static final int MAX_TICKS = 8;
    /** Possible distances between ticks, in months. */
    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60);

    private static final int LONGEST_STEP = 120;

    /** Returns the axis of whole months that contains the days and the marked day. */
    public static TimeAxis over(
            Stream<LocalDate> days, LocalDate marked, String label, Function<YearMonth, String> monthFormat) {
        List<LocalDate> sorted = Stream.concat(days, Stream.of(marked)).sorted().toList();
        LocalDate last = sorted.get(sorted.size() - 1);
        return new TimeAxis(
                sorted.get(0).withDayOfMonth(1), YearMonth.from(last).atEndOfMonth(), marked, label, monthFormat);
    }

    /** Returns the position of a day: its distance in days from the first day. */
    BigDecimal at(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day));
    }

    /** Returns the label of each tick; the keys are the positions as JavaScript prints them. */
    Map<String, String> ticks() {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = STEPS.stream()
                .filter(each -> months <= (long) each * MAX_TICKS)
                .findFirst()
                .orElse(LONGEST_STEP);
        Map<String, String> ticks = new LinkedHashMap<>();
        for (LocalDate tick = first; !tick.isAfter(last); tick = tick.plusMonths(step)) {
            ticks.put(at(tick).toPlainString(), monthFormat.apply(YearMonth.from(tick)));
        }
        return ticks;
    }

    /** Returns the axis as an ECharts option. */
    Map<String, Object> axis() {
        List<BigDecimal> ticks = ticks().keySet().stream().map(BigDecimal::new).toList();
        return OptionTemplate.of("time-axis")
                .set("last", at(last))
                .set("ticks", ticks)
                .fill();
    }

    /**
     * Returns the line at the marked day as an ECharts {@code markLine}.
     *
     * @param top the end of the line that is at the top: {@code start} if the y axis is inverted, otherwise {@code end}
     */
    Map<String, Object> markedDay(String top) {
        return OptionTemplate.of("marked-day")
                .set("label", label)
                .set("position", top)
                .set("day", at(marked))
                .fill();
    }
}
