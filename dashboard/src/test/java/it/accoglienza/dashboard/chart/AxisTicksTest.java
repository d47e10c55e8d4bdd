package it.accoglienza.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AxisTicksTest {

    @Test
    void ticksAreRoundNumbersAndIncludeZeroAndEveryValue() {
        assertThat(AxisTicks.over(numbers("0.12", "0.31")).step()).isEqualByComparingTo("0.1");
        assertThat(AxisTicks.over(numbers("-12.5", "3")).min()).isEqualByComparingTo("-15");
        assertThat(AxisTicks.over(numbers("-12.5", "3")).labels(BigDecimal::toPlainString))
                .containsKeys("-15", "-10", "-5", "0", "5");
        assertThat(AxisTicks.over(numbers("0")).max()).isEqualByComparingTo("1");
        assertThat(AxisTicks.over(List.of()).max()).isEqualByComparingTo("1");
        assertThat(AxisTicks.over(numbers("143675")).step()).isEqualByComparingTo("50000");
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }
}
