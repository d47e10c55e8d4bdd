package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The range and the ticks of a value axis. The range contains zero and all values; its ends are multiples of the step.
 *
 * @param step distance between ticks: 1, 2 or 5 times a power of ten
 */
record AxisTicks(BigDecimal min, BigDecimal max, BigDecimal step) {

    private static final BigDecimal MAX_STEPS = BigDecimal.valueOf(5);

    /** Computes the axis of the values; without values it ranges from 0 to 1. */
    static AxisTicks over(Collection<BigDecimal> values) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = step(high.subtract(low));
        return new AxisTicks(round(low, step, RoundingMode.FLOOR), round(high, step, RoundingMode.CEILING), step);
    }

    /** Returns the label of each tick; the keys are the numbers as JavaScript prints them. */
    Map<String, String> labels(Function<BigDecimal, String> format) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (BigDecimal at = min; at.compareTo(max) <= 0; at = at.add(step)) {
            BigDecimal tick = at.signum() == 0 ? BigDecimal.ZERO : at.stripTrailingZeros();
            labels.put(tick.toPlainString(), format.apply(tick));
        }
        return labels;
    }

    /** Returns the axis as an ECharts option. */
    Map<String, Object> axis() {
        return OptionTemplate.of("value-axis")
                .set("min", min)
                .set("max", max)
                .set("step", step)
                .fill();
    }

    private static BigDecimal step(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal smallest = range.divide(MAX_STEPS, MathContext.DECIMAL32);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(smallest.precision() - smallest.scale() - 1);
        return List.of(1, 2, 5, 10).stream()
                .map(factor -> power.multiply(BigDecimal.valueOf(factor)))
                .filter(candidate -> candidate.compareTo(smallest) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Rounds to a multiple of the step; an upper end of zero becomes one step, so that the axis has a length. */
    private static BigDecimal round(BigDecimal value, BigDecimal step, RoundingMode mode) {
        boolean emptyAxis = value.signum() == 0 && mode == RoundingMode.CEILING;
        return emptyAxis ? step : value.divide(step, 0, mode).multiply(step);
    }
}
