package it.accoglienza.dashboard.open;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The newest period that is shown if none is chosen: the newest one for which most of the prefectures delivered that delivered
 * in the last twelve months.
 *
 * <p>A few prefectures that deliver early, or a wrong year, do not move it. Periods that had not ended when the release was
 * published are passed over. Of a national source it is the newest period with a value.
 */
public final class NewestPeriod {
    private static final int RECENT_MONTHS = 12;

    private NewestPeriod() {}

    /**
     * Finds the period.
     *
     * @param totals observations of one geography that contains all others, at one frequency
     */
    public static Optional<String> among(List<Observation> totals, Release release) {
        YearMonth published = YearMonth.from(release.publishedAt().atZone(ZoneOffset.UTC));
        List<Observation> known = totals.stream()
                .filter(each -> each.value() != null && !last(each).isAfter(published))
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        YearMonth newest = last(known.get(known.size() - 1));
        int most = known.stream()
                .filter(each -> last(each).isAfter(newest.minusMonths(RECENT_MONTHS)))
                .mapToInt(NewestPeriod::delivered)
                .max()
                .orElse(0);
        return known.stream()
                .filter(each -> each.delivered() == null || 2 * delivered(each) > most)
                .map(Observation::period)
                .reduce((earlier, later) -> later);
    }

    private static YearMonth last(Observation observation) {
        return Period.of(observation.period()).last();
    }

    private static int delivered(Observation observation) {
        return Objects.requireNonNullElse(observation.delivered(), 0);
    }
}
