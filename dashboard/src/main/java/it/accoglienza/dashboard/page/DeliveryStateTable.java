package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryCounts;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number of deliveries by state: a row for each dataset, in its newest period up to the release's last month. */
record DeliveryStateTable(LocalizedRelease localized) {

    PageTable table() {
        List<String> headers = Stream.concat(
                        Stream.of("table.dataset"), Delivery.STATES.stream().map(state -> "state." + state))
                .map(key -> localized.text(key))
                .toList();
        Map<String, DeliveryCounts> newest = newest();
        List<Row> rows = localized.snapshot().datasets().stream()
                .filter(dataset -> newest.containsKey(dataset.id()))
                .map(dataset -> row(dataset, Objects.requireNonNull(newest.get(dataset.id()))))
                .toList();
        return new PageTable(localized.text("home.deliveries", localized.period(lastMonth())), headers, rows);
    }

    private Map<String, DeliveryCounts> newest() {
        return new DeliveryReader(localized.snapshot())
                .counts(DeliveryQuery.ALL).stream()
                        .filter(each -> end(each).compareTo(lastMonth()) <= 0)
                        .collect(Collectors.toMap(
                                DeliveryCounts::dataset,
                                each -> each,
                                (a, b) -> end(a).compareTo(end(b)) >= 0 ? a : b));
    }

    private static String end(DeliveryCounts count) {
        return Period.of(count.period()).last().toString();
    }

    private String lastMonth() {
        return localized.snapshot().release().lastMonth();
    }

    /** The heading names the period if it is not the last month. */
    private Row row(Dataset dataset, DeliveryCounts count) {
        List<Cell> cells = Stream.of(count.delivered(), count.missing())
                .map(number -> Cell.number(localized.format().number(number, 0)))
                .toList();
        String period = count.period().equals(lastMonth()) ? "" : " (" + localized.period(count.period()) + ")";
        return new Row(
                localized.text(dataset.title()) + period,
                localized.context().address("quality?dataset=" + dataset.id() + "&period=" + count.period()),
                cells);
    }
}
