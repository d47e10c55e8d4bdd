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
 * The value axis of a chart: round steps from below the smallest value, or zero, to above the largest.
 *
 * @param step 1, 2 or 5 times a power of ten
 */
record AxisTicks(BigDecimal min, BigDecimal max, BigDecimal step) {

    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(5);

    /** The axis that holds all these values and zero. */
    static AxisTicks over(Collection<BigDecimal> values) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = step(high.subtract(low));
        return new AxisTicks(round(low, step, RoundingMode.FLOOR), round(high, step, RoundingMode.CEILING), step);
    }

    /** Each tick, as JavaScript writes the number, and as the reader reads it. */
    Map<String, String> written(Function<BigDecimal, String> words) {
        Map<String, String> written = new LinkedHashMap<>();
        for (BigDecimal at = min; at.compareTo(max) <= 0; at = at.add(step)) {
            BigDecimal tick = at.signum() == 0 ? BigDecimal.ZERO : at.stripTrailingZeros();
            written.put(tick.toPlainString(), words.apply(tick));
        }
        return written;
    }

    Map<String, Object> axis() {
        return Map.of(
                "type",
                "value",
                "min",
                min,
                "max",
                max,
                "interval",
                step,
                "axisLabel",
                Map.of("fontSize", 13, "hideOverlap", true));
    }

    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal smallest = span.divide(MOST_STEPS, MathContext.DECIMAL32);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(smallest.precision() - smallest.scale() - 1);
        return List.of(1, 2, 5, 10).stream()
                .map(factor -> power.multiply(BigDecimal.valueOf(factor)))
                .filter(candidate -> candidate.compareTo(smallest) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal round(BigDecimal value, BigDecimal step, RoundingMode mode) {
        BigDecimal steps = value.divide(step, 0, mode);
        return (steps.signum() == 0 && value.signum() == 0 && mode == RoundingMode.CEILING ? BigDecimal.ONE : steps)
                .multiply(step);
    }
}
