package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.delivery.DeliveryHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which periods of which indicators are to be computed anew, for what was delivered after a batch touches them. */
public final class RecomputePlan {
    private final Lake lake;
    private final Contracts contracts;
    private final DeliveryHistory deliveries;
    private final long since;
    private final Territory territory = Territory.declared();

    /** @param since the batch that gold has been computed up to; 0 where all of it is computed anew */
    public RecomputePlan(Lake lake, Contracts contracts, DeliveryHistory deliveries, long since) {
        this.lake = lake;
        this.contracts = contracts;
        this.deliveries = deliveries;
        this.since = since;
    }

    /** The parts that are due, at most one an indicator, in the order of indicators. */
    public List<RecomputeTask> tasks() {
        List<Indicator> touched = Indicator.declared().stream()
                .filter(indicator -> touched(indicator.description().datasets()))
                .toList();
        Map<String, PeriodRange> national = national(touched);
        Map<String, Set<String>> known = known();
        List<RecomputeTask> tasks = new ArrayList<>();
        for (Indicator indicator : touched) {
            Set<String> periods = known.getOrDefault(indicator.id(), Set.of());
            calendar(indicator, national)
                    .flatMap(calendar -> task(indicator, calendar, periods))
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    /** Whether all of the datasets are there and any of them changed after a batch; the ledger itself always has. */
    private boolean touched(List<String> datasets) {
        return datasets.isEmpty()
                || datasets.stream().allMatch(dataset -> lake.has(Layer.SILVER, dataset))
                        && !deliveries.since(since, datasets).isEmpty();
    }

    /** The periods of each indicator that gold has; none where everything is computed anew. */
    private Map<String, Set<String>> known() {
        return since == 0
                ? Map.of()
                : lake
                        .read(Layer.GOLD, "observations")
                        .select("indicator", "period")
                        .distinct()
                        .collectAsList()
                        .stream()
                        .collect(groupingBy(row -> row.getString(0), mapping(row -> row.getString(1), toSet())));
    }

    /**
     * An indicator's periods that are not known yet or in which something changed. All of them where that can't be told by the
     * months of what came: of a national source, of the ledger, and of a dataset that not everybody has, whose first and
     * last delivery say for which months between it is expected.
     */
    private Optional<RecomputeTask> task(Indicator indicator, PeriodRange calendar, Set<String> known) {
        List<String> datasets = indicator.description().datasets();
        List<String> prefectural = deliveries.prefectural(datasets);
        List<IndicatorPeriod> spans = calendar.periods(indicator.description().freqs());
        boolean all = since == 0
                || datasets.isEmpty()
                || deliveries.concerned(datasets) != null
                || deliveries.since(since, datasets).stream()
                        .anyMatch(block -> contracts.contract(block.dataset()).deliveredByMinistry());
        if (!all) {
            SortedSet<String> months = new TreeSet<>();
            deliveries.since(since, datasets).forEach(block -> months.addAll(deliveries.months(block)));
            spans = spans.stream()
                    .filter(span -> !known.contains(span.name()) || touches(indicator, span, months))
                    .toList();
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> delivered = prefectural.isEmpty() ? null : deliveries.delivered(prefectural);
        ObservationGrid scope =
                new ObservationGrid(indicator, territory, calendar, spans, delivered, deliveries.concerned(datasets));
        Set<String> periods = new HashSet<>();
        if (!all) {
            spans.forEach(span -> periods.add(span.name()));
        }
        return Optional.of(new RecomputeTask(scope, periods));
    }

    /** Whether any of the months that deliveries changed counts in a period. */
    private static boolean touches(Indicator indicator, IndicatorPeriod span, SortedSet<String> months) {
        if (indicator.description().cumulative()) {
            return span.lastMonth().compareTo(months.first()) >= 0;
        }
        YearMonth earliest = YearMonth.parse(span.months().get(0))
                .minusMonths(indicator.description().reach());
        return !months.subSet(earliest.toString(), span.lastMonth() + "~").isEmpty();
    }

    /**
     * The months that an indicator's prefectures have delivered, or that its national source speaks of; what adds up from
     * the start of the data does so from the first month of any of its datasets.
     */
    private Optional<PeriodRange> calendar(Indicator indicator, Map<String, PeriodRange> national) {
        List<String> prefectural =
                deliveries.prefectural(indicator.description().datasets());
        if (prefectural.isEmpty()) {
            return Optional.ofNullable(national.get(indicator.id()));
        }
        SortedSet<String> months = new TreeSet<>();
        deliveries.delivered(prefectural).values().forEach(months::addAll);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        String last = months.last();
        if (indicator.description().cumulative()) {
            prefectural.forEach(
                    dataset -> deliveries.delivered(List.of(dataset)).values().forEach(months::addAll));
        }
        return Optional.of(calendar(months.first(), last));
    }

    /** The months that national sources speak of, by indicator. */
    private Map<String, PeriodRange> national(List<Indicator> indicators) {
        String ranges = indicators.stream()
                .filter(indicator -> deliveries
                        .prefectural(indicator.description().datasets())
                        .isEmpty())
                .map(indicator -> "SELECT '%s' AS indicator, min(month) AS first, max(month) AS last FROM (%s)"
                        .formatted(indicator.id(), indicator.sql()))
                .collect(joining("\nUNION ALL\n"));
        Map<String, PeriodRange> calendars = new HashMap<>();
        if (!ranges.isEmpty()) {
            lake.spark()
                    .sql(ranges)
                    .where("first IS NOT NULL")
                    .collectAsList()
                    .forEach(row -> calendars.put(row.getString(0), calendar(row.getString(1), row.getString(2))));
        }
        return calendars;
    }

    private static PeriodRange calendar(String first, String last) {
        return new PeriodRange(YearMonth.parse(first), YearMonth.parse(last));
    }
}
