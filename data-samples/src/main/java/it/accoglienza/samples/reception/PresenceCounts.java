package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** People present by type of centre on the Ministry's report dates: the 15th and the last day of each month. */
public final class PresenceCounts {
    private final Window window;
    private final Map<CentreType, int[]> counts = new EnumMap<>(CentreType.class);

    public PresenceCounts(Window window) {
        this.window = window;
    }

    /** The two report dates of a month. */
    public static List<LocalDate> reportDates(YearMonth month) {
        return List.of(month.atDay(15), month.atEndOfMonth());
    }

    public void count(YearMonth month, List<Stay> stays) {
        for (LocalDate day : reportDates(month)) {
            for (Stay stay : stays) {
                if (stay.present(day)) {
                    series(stay.centre().terms().type())[index(day)]++;
                }
            }
        }
    }

    public void add(PresenceCounts other) {
        other.counts.forEach((type, series) -> Arrays.setAll(series(type), i -> series(type)[i] + series[i]));
    }

    public int on(LocalDate day, CentreType type) {
        return series(type)[index(day)];
    }

    private int[] series(CentreType type) {
        return counts.computeIfAbsent(type, none -> new int[2 * window.months()]);
    }

    private int index(LocalDate day) {
        return 2 * window.indexOf(YearMonth.from(day)) + (day.getDayOfMonth() == 15 ? 0 : 1);
    }
}
