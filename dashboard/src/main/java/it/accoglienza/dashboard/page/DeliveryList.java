package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one prefecture or of one dataset: a row for each delivery, the newest period first.
 *
 * @param query selects one prefecture, or one dataset and period
 */
record DeliveryList(LocalizedRelease localized, DeliveryQuery query) {

    PageTable ofPrefecture() {
        String prefecture = query.prefectures().get(0);
        List<Row> rows = deliveries(Delivery::dataset)
                .map(each -> row(localized.dataset(each.dataset()), "quality?dataset=" + each.dataset(), each))
                .toList();
        String name = localized.qualifiedName(GeographicLevel.PREFECTURE, prefecture);
        return new PageTable(localized.text("quality.list.prefecture", name), headers("table.dataset"), rows);
    }

    PageTable ofDataset(String period) {
        String dataset = localized.dataset(query.datasets().get(0));
        List<Row> rows = deliveries(Delivery::prefecture)
                .map(each -> row(
                        localized.name(GeographicLevel.PREFECTURE, each.prefecture()),
                        "quality?prefecture=" + each.prefecture(),
                        each))
                .toList();
        String caption = localized.text("quality.list.dataset", dataset, localized.period(period));
        return new PageTable(caption, headers("table.prefecture"), rows);
    }

    private Stream<Delivery> deliveries(Function<Delivery, String> order) {
        Comparator<Delivery> byEnd = Comparator.comparing(DeliveryList::end);
        return new DeliveryReader(localized.snapshot())
                .all(query).stream().sorted(byEnd.reversed().thenComparing(order));
    }

    private static YearMonth end(Delivery delivery) {
        return Period.of(delivery.period()).last();
    }

    private List<String> headers(String first) {
        return Stream.of(first, "table.period", "quality.column.state", "quality.column.late")
                .map(key -> localized.text(key))
                .toList();
    }

    private Row row(String heading, String page, Delivery delivery) {
        return new Row(
                heading,
                localized.context().address(page),
                List.of(
                        Cell.text(localized.period(delivery.period())),
                        Cell.text(localized.text("delivery." + delivery.state())),
                        Cell.text(timeliness(delivery.late()))));
    }

    private String timeliness(@Nullable Boolean late) {
        return late == null ? "" : localized.text(late ? "quality.is_late" : "quality.is_in_time");
    }
}
