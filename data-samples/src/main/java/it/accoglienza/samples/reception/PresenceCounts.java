package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Persons present by centre type on the Ministry's report dates: the 15th and the last day of each month. */
public final class PresenceCounts {
    private final Window window;
    private final Map<CentreType, int[]> counts = new EnumMap<>(CentreType.class);

    /** Starts with zero on every report date of a window. */
    public PresenceCounts(Window window) {
        this.window = window;
    }

    /** Returns the two report dates of a month. */
    public static List<LocalDate> reportDates(YearMonth month) {
        return List.of(month.atDay(15), month.atEndOfMonth());
    }

    /** Adds the guests present on the report dates of a month. */
    public void count(CentreMonth month) {
        for (LocalDate day : reportDates(month.month())) {
            for (Stay stay : month.stays()) {
                if (stay.present(day)) {
                    series(stay.centre().terms().type())[index(day)]++;
                }
            }
        }
    }

    /** Adds the counts of another geography. */
    public void add(PresenceCounts other) {
        other.counts.forEach((type, series) -> Arrays.setAll(series(type), i -> series(type)[i] + series[i]));
    }

    /** Returns the persons present on a report date in centres of a type. */
    public int on(LocalDate day, CentreType type) {
        return series(type)[index(day)];
    }

    private int[] series(CentreType type) {
        return counts.computeIfAbsent(type, none -> new int[2 * window.months()]);
    }

    private int index(LocalDate day) {
        return (2 * window.indexOf(YearMonth.from(day))) + (day.getDayOfMonth() == 15 ? 0 : 1);
    }
}
