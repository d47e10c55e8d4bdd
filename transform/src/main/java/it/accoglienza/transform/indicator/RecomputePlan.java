package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.Residents;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.delivery.DeliveryHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The periods of each indicator that must be computed again after the deliveries of later batches. */
public final class RecomputePlan {
    private final Lake lake;
    private final Contracts contracts;
    private final DeliveryHistory deliveries;
    private final long since;
    private final Territory territory = Territory.declared();
    private final Residents residents = ReferenceData.declared().residents();

    /** @param since the batch up to which gold is computed; 0 to compute everything */
    public RecomputePlan(Lake lake, Contracts contracts, DeliveryHistory deliveries, long since) {
        this.lake = lake;
        this.contracts = contracts;
        this.deliveries = deliveries;
        this.since = since;
    }

    /** Returns the tasks, at most one for each indicator, in the order of the indicators. */
    public List<RecomputeTask> tasks() {
        List<Indicator> affected = Indicator.declared().stream()
                .filter(indicator -> affected(datasets(indicator)))
                .toList();
        IndicatorDataRanges ranges = new IndicatorDataRanges(lake.spark(), deliveries, affected);
        Map<String, Set<String>> computed = computedPeriods();
        List<RecomputeTask> tasks = new ArrayList<>();
        for (Indicator indicator : affected) {
            Set<String> periods = computed.getOrDefault(indicator.id(), Set.of());
            ranges.range(indicator)
                    .flatMap(range -> task(indicator, range, ranges.coverage(indicator), periods))
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    /**
     * Returns true if all datasets have been delivered and one of them changed after the batch. An indicator of the
     * deliveries themselves has no datasets and is always affected.
     */
    private boolean affected(List<String> datasets) {
        return datasets.isEmpty()
                || (datasets.stream().allMatch(dataset -> lake.has(Layer.SILVER, dataset))
                        && !deliveries.since(since, datasets).isEmpty());
    }

    /** Returns the periods in gold, by indicator id; none if everything is computed. */
    private Map<String, Set<String>> computedPeriods() {
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

    private Optional<RecomputeTask> task(
            Indicator indicator, PeriodRange range, @Nullable NationalCoverage national, Set<String> computed) {
        List<String> datasets = datasets(indicator);
        List<IndicatorPeriod> periods =
                range.periods(indicator.description().scope().frequencies());
        boolean all = affectsAllPeriods(datasets);
        if (!all) {
            SortedSet<String> changed = changedMonths(datasets);
            periods = periods.stream()
                    .filter(period -> !computed.contains(period.name()) || includesAny(indicator, period, changed))
                    .toList();
        }
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        List<String> prefectural = deliveries.prefectural(datasets);
        Map<String, Set<String>> delivered = prefectural.isEmpty() ? null : deliveries.delivered(prefectural);
        ObservationGrid grid = new ObservationGrid(
                indicator,
                territory,
                range,
                periods,
                delivered,
                deliveries.expected(datasets),
                residents,
                national,
                deliveries.ofUnlistedPlaces(datasets));
        Set<String> names =
                all ? Set.of() : periods.stream().map(IndicatorPeriod::name).collect(toSet());
        return Optional.of(new RecomputeTask(grid, names));
    }

    /**
     * Returns true if the changed months do not limit the affected periods: for a national source, for the deliveries
     * themselves, and for a dataset that only some prefectures have, because its first and last delivery decide for which
     * months it is expected.
     */
    private boolean affectsAllPeriods(List<String> datasets) {
        return since == 0
                || datasets.isEmpty()
                || deliveries.expected(datasets) != null
                || deliveries.since(since, datasets).stream()
                        .anyMatch(block -> contracts.contract(block.dataset()).deliveredByMinistry());
    }

    private SortedSet<String> changedMonths(List<String> datasets) {
        SortedSet<String> months = new TreeSet<>();
        deliveries.since(since, datasets).forEach(block -> months.addAll(deliveries.months(block)));
        return months;
    }

    private static boolean includesAny(Indicator indicator, IndicatorPeriod period, SortedSet<String> months) {
        if (indicator.description().scope().cumulative()) {
            return period.lastMonth().compareTo(months.first()) >= 0;
        }
        YearMonth earliest = YearMonth.parse(period.months().get(0))
                .minusMonths(indicator.description().scope().reach());
        return !months.subSet(earliest.toString(), period.lastMonth() + "~").isEmpty();
    }

    private static List<String> datasets(Indicator indicator) {
        return indicator.description().scope().datasets();
    }
}
