package it.accoglienza.dashboard.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Formats decimal numbers for files. */
final class DecimalText {
    private DecimalText() {}

    /** Removes trailing zeros without an exponent: 87.5000 gives 87.5, 100.0000 gives 100 and not 1E+2. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
