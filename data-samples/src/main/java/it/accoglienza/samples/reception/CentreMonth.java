package it.accoglienza.samples.reception;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The open centres of a prefecture in one month and the stays in them, ordered by centre. */
public record CentreMonth(YearMonth month, List<Centre> centres, List<Stay> stays) {
    /** Returns the last day of the month. */
    public LocalDate end() {
        return month.atEndOfMonth();
    }

    /** Returns the person-days by centre code; the day of exit does not count. */
    public Map<String, Integer> personDays() {
        Map<String, Integer> days = new HashMap<>();
        stays.forEach(stay -> days.merge(stay.centre().id(), days(stay), Integer::sum));
        return days;
    }

    /** Returns the days of a stay within the month; the day of exit does not count. */
    public int days(Stay stay) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(first(stay), afterLast(stay)));
    }

    /** Returns the first day of a stay within the month. */
    public LocalDate first(Stay stay) {
        return stay.entry().isBefore(month.atDay(1)) ? month.atDay(1) : stay.entry();
    }

    private LocalDate afterLast(Stay stay) {
        LocalDate exit = stay.exit();
        return exit == null || exit.isAfter(end()) ? end().plusDays(1) : exit;
    }
}
