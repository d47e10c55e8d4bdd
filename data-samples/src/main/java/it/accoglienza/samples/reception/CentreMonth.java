package it.accoglienza.samples.reception;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A prefecture's centres in one month and the stays in them, ordered by centre. */
public record CentreMonth(YearMonth month, List<Centre> centres, List<Stay> stays) {
    public LocalDate end() {
        return month.atEndOfMonth();
    }

    /** The days on which each centre hosted someone, counted once for each guest; the day of exit does not count. */
    public Map<String, Integer> personDays() {
        Map<String, Integer> days = new HashMap<>();
        stays.forEach(stay -> days.merge(stay.centre().id(), days(stay), Integer::sum));
        return days;
    }

    public int days(Stay stay) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(first(stay), afterLast(stay)));
    }

    /** The first day of the month on which the guest is there. */
    public LocalDate first(Stay stay) {
        return stay.entry().isBefore(month.atDay(1)) ? month.atDay(1) : stay.entry();
    }

    private LocalDate afterLast(Stay stay) {
        LocalDate exit = stay.exit();
        return exit == null || exit.isAfter(end()) ? end().plusDays(1) : exit;
    }
}
