package it.accoglienza.dashboard.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How decimal numbers stand in files. */
final class DecimalText {
    private DecimalText() {}

    /** 87.5000 is written 87.5, and 100.0000 is 100 rather than 1E+2. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
