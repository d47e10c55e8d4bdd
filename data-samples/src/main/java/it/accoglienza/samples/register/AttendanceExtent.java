package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.Window;
import it.accoglienza.samples.training.UtgInsieme;
import java.time.YearMonth;

/** The centres and months for which daily attendance is written, by far the largest dataset. */
public enum AttendanceExtent {
    NONE,
    /** The CAS of the six prefectures of UTG Insieme in the last three months. */
    PILOT,
    ALL;

    private static final int PILOT_MONTHS = 3;

    boolean covers(String prefecture, YearMonth month, Window window) {
        return switch (this) {
            case NONE -> false;
            case PILOT ->
                UtgInsieme.prefectures().contains(prefecture)
                        && !month.isBefore(window.last().minusMonths(PILOT_MONTHS - 1L));
            case ALL -> true;
        };
    }

    boolean covers(CentreType type) {
        return this == ALL || type == CentreType.CAS;
    }
}
