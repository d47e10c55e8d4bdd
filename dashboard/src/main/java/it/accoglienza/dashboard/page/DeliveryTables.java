package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.DeliveryCounts;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import java.util.Comparator;
import java.util.List;

/**
 * Selects the table of the single deliveries: the list of a prefecture or of a dataset, or the matrix of all prefectures
 * and datasets in one period.
 *
 * @param counts of the selected deliveries, for all periods
 */
record DeliveryTables(LocalizedRelease localized, DeliveryQuery query, List<DeliveryCounts> counts) {

    PageTable table() {
        if (!query.prefectures().isEmpty()) {
            return new DeliveryList(localized, query).ofPrefecture();
        }
        String period = period();
        DeliveryQuery inPeriod = query.during(List.of(period));
        return query.datasets().isEmpty()
                ? new DeliveryMatrix(localized, inPeriod, period).table()
                : new DeliveryList(localized, inPeriod).ofDataset(period);
    }

    /** Returns the selected period, or the newest and finest one that ends no later than the release's last month. */
    private String period() {
        String lastMonth = localized.snapshot().release().lastMonth();
        Comparator<String> byEnd = Comparator.comparing(each -> Period.of(each).last());
        return query.periods().stream().findFirst().orElseGet(() -> counts.stream()
                .map(DeliveryCounts::period)
                .filter(each -> Period.of(each).last().toString().compareTo(lastMonth) <= 0)
                .max(byEnd.thenComparing(each -> Period.of(each).freq(), Comparator.reverseOrder()))
                .orElse(lastMonth));
    }
}
