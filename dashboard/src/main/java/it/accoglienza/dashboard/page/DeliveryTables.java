package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryCount;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries one by one: of a prefecture or of a dataset a row each, else every prefecture beside every dataset.
 *
 * @param counts of what was asked for, in every period
 */
record DeliveryTables(LocalizedRelease localized, DeliveryQuery query, List<DeliveryCount> counts) {

    PageTable table() {
        if (!query.prefectures().isEmpty()) {
            return list("quality.list.prefecture", query, Delivery::dataset);
        }
        DeliveryQuery inPeriod = query.during(List.of(period()));
        return query.datasets().isEmpty()
                ? matrix(inPeriod)
                : list("quality.list.dataset", inPeriod, Delivery::prefecture);
    }

    /** The one asked for, else the newest that ends with the release's last month or before. */
    private String period() {
        String last = localized.snapshot().release().lastMonth();
        Comparator<String> byEnd = Comparator.comparing(each -> Period.of(each).last());
        return query.periods().stream().findFirst().orElseGet(() -> counts.stream()
                .map(DeliveryCount::period)
                .filter(each -> Period.of(each).last().toString().compareTo(last) <= 0)
                .max(byEnd.thenComparing(each -> Period.of(each).freq(), Comparator.reverseOrder()))
                .orElse(last));
    }

    /** A row for each prefecture, a column for each dataset. */
    private PageTable matrix(DeliveryQuery narrowed) {
        Map<String, Delivery> cells = new DeliveryReader(localized.snapshot())
                .all(narrowed).stream()
                        .collect(Collectors.toMap(each -> each.prefecture() + " " + each.dataset(), each -> each));
        List<String> datasets = localized.snapshot().datasets().stream()
                .map(each -> each.id())
                .filter(id ->
                        cells.values().stream().anyMatch(each -> each.dataset().equals(id)))
                .toList();
        List<String> headers = Stream.concat(
                        Stream.of(localized.context().word("table.prefecture")),
                        datasets.stream().map(localized::dataset))
                .toList();
        List<Row> rows = localized.snapshot().geographies(GeographicLevel.PREFECTURE).stream()
                .map(place -> new Row(
                        localized.text(place.name()),
                        address(place),
                        datasets.stream()
                                .map(dataset -> new Cell(all(cells.get(place.code() + " " + dataset)), false))
                                .toList()))
                .toList();
        String caption = localized
                .context()
                .word("quality.matrix", localized.context().format().period(period()));
        return new PageTable(caption, headers, rows);
    }

    private String address(Geography place) {
        return localized.context().address("quality?prefecture=" + place.code());
    }

    /** {@code ricevuta, in ritardo, corretta; da verificare: salto}. */
    private String all(@Nullable Delivery delivery) {
        if (delivery == null) {
            return localized.context().word("quality.not_expected");
        }
        List<String> words = new ArrayList<>(List.of(state(delivery)));
        if (Objects.equals(delivery.late(), true)) {
            words.add(localized.context().word("quality.is_late"));
        }
        if (Objects.requireNonNullElse(delivery.corrections(), 0) > 0) {
            words.add(localized.context().word("quality.is_corrected"));
        }
        words.addAll(flags(delivery));
        return String.join(", ", words);
    }

    private String state(Delivery delivery) {
        return localized.context().word("delivery." + delivery.state());
    }

    private List<String> flags(Delivery delivery) {
        return delivery.flags().stream()
                .map(flag -> localized.context().word("flag." + flag))
                .toList();
    }

    /** A row for each delivery, the newest period first. */
    private PageTable list(String caption, DeliveryQuery narrowed, Function<Delivery, String> heading) {
        boolean ofPrefecture = !narrowed.prefectures().isEmpty();
        Stream<String> first = Stream.of(ofPrefecture ? "table.dataset" : "table.prefecture", "table.period");
        Stream<String> others = Stream.of("state", "received", "late", "corrections", "rows", "rejected", "flags")
                .map(column -> "quality.column." + column);
        List<Row> rows = new DeliveryReader(localized.snapshot())
                .all(narrowed).stream()
                        .sorted(Comparator.comparing((Delivery each) ->
                                        Period.of(each.period()).last())
                                .reversed()
                                .thenComparing(heading))
                        .map(each -> row(each, ofPrefecture))
                        .toList();
        String of = ofPrefecture
                ? localized.place(
                        GeographicLevel.PREFECTURE, narrowed.prefectures().get(0))
                : localized.dataset(narrowed.datasets().get(0)) + ", "
                        + localized.context().format().period(period());
        return new PageTable(
                localized.context().word(caption, of),
                Stream.concat(first, others)
                        .map(word -> localized.context().word(word))
                        .toList(),
                rows);
    }

    private Row row(Delivery each, boolean ofPrefecture) {
        String name = ofPrefecture
                ? localized.dataset(each.dataset())
                : localized.name(GeographicLevel.PREFECTURE, each.prefecture());
        String address = ofPrefecture ? "quality?dataset=" + each.dataset() : "quality?prefecture=" + each.prefecture();
        return new Row(
                name,
                localized.context().address(address),
                List.of(
                        new Cell(localized.context().format().period(each.period()), false),
                        new Cell(state(each), false),
                        new Cell(day(each.receivedOn()), true),
                        new Cell(
                                Objects.equals(each.late(), true)
                                        ? localized.context().word("quality.is_late")
                                        : "",
                                false),
                        new Cell(number(each.corrections()), true),
                        rows(each, each.volume().rows()),
                        rows(each, each.volume().rejected()),
                        new Cell(String.join(", ", flags(each)), false)));
    }

    /** A number of rows that a delivery must have is withheld where it is not there. */
    private Cell rows(Delivery each, @Nullable Long rows) {
        boolean withheld = rows == null && each.delivered() && each.corrections() != null;
        return new Cell(withheld ? localized.context().word("quality.withheld") : number(rows), !withheld);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : localized.context().format().day(day);
    }

    private String number(@Nullable Number number) {
        return number == null ? "" : localized.context().format().number(number, 0);
    }
}
