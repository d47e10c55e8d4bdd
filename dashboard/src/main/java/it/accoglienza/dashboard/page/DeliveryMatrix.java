package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one period: a row for each prefecture, a column for each dataset.
 *
 * @param query selects the period
 */
record DeliveryMatrix(LocalizedRelease localized, DeliveryQuery query, String period) {

    PageTable table() {
        Map<String, Delivery> cells = new DeliveryReader(localized.snapshot())
                .all(query).stream()
                        .collect(Collectors.toMap(each -> key(each.prefecture(), each.dataset()), each -> each));
        List<String> datasets = datasets(cells);
        List<String> headers = Stream.concat(
                        Stream.of(localized.text("table.prefecture")),
                        datasets.stream().map(localized::dataset))
                .toList();
        List<Row> rows = localized.snapshot().geographies(GeographicLevel.PREFECTURE).stream()
                .map(prefecture -> row(prefecture, datasets, cells))
                .toList();
        return new PageTable(localized.text("quality.matrix", localized.period(period)), headers, rows);
    }

    private static String key(String prefecture, String dataset) {
        return prefecture + " " + dataset;
    }

    /** Returns the datasets that have a delivery, in the order of the release. */
    private List<String> datasets(Map<String, Delivery> cells) {
        List<String> present = cells.values().stream().map(Delivery::dataset).toList();
        return localized.snapshot().datasets().stream()
                .map(each -> each.id())
                .filter(present::contains)
                .toList();
    }

    private Row row(Geography prefecture, List<String> datasets, Map<String, Delivery> cells) {
        return new Row(
                localized.text(prefecture.name()),
                localized.context().address("quality?prefecture=" + prefecture.code()),
                datasets.stream()
                        .map(dataset -> Cell.text(summary(cells.get(key(prefecture.code(), dataset)))))
                        .toList());
    }

    /** Returns {@code ricevuta, in ritardo}. */
    private String summary(@Nullable Delivery delivery) {
        if (delivery == null) {
            return localized.text("quality.not_expected");
        }
        String state = localized.text("delivery." + delivery.state());
        return Objects.equals(delivery.late(), true) ? state + ", " + localized.text("quality.is_late") : state;
    }
}
