package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Delivery;
import it.accoglienza.dashboard.open.DeliveryCount;
import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.Query;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The country at a glance.
 *
 * @param mapped the indicator that the map shows; null where none is published by prefecture and month
 */
record HomePage(View view, @Nullable Indicator mapped) {

    private static final int HEADLINES = 8;

    static HomePage of(View view) {
        List<Indicator> possible = mappable(view);
        Optional<Indicator> usual = possible.stream()
                .filter(each -> each.id().equals("occupancy_rate"))
                .findFirst();
        return new HomePage(view, usual.or(() -> possible.stream().findFirst()).orElse(null));
    }

    private static List<Indicator> mappable(View view) {
        return view.published().indicators().stream()
                .filter(each -> each.geoLevels().contains("prefecture"))
                .filter(each -> each.freqs().contains("M"))
                .toList();
    }

    /**
     * The newest monthly figures of the country, in the order of the indicators; what is expected of few prefectures only
     * does not speak of the country.
     */
    List<Headline> headlines() {
        List<Headline> all = view.published().indicators().stream()
                .flatMap(indicator -> headline(indicator).stream())
                .toList();
        int widest = all.stream().mapToInt(HomePage::expected).max().orElse(0);
        return all.stream()
                .filter(headline -> expected(headline) == widest)
                .limit(HEADLINES)
                .toList();
    }

    private static int expected(Headline headline) {
        return Objects.requireNonNullElse(headline.now().expected(), 0);
    }

    private Optional<Headline> headline(Indicator indicator) {
        List<Observation> months = months(indicator);
        return months.isEmpty() ? Optional.empty() : Optional.of(Headline.of(view, indicator, months, null));
    }

    private List<Observation> months(Indicator indicator) {
        return view.published()
                .observations(
                        Query.of(indicator.id()).across("country").every("M").cells(Breakdown.TOTAL));
    }

    /** The map of the prefectures, then the country's trend. */
    List<Figure> figures() {
        return Stream.of(map(), trend()).flatMap(Optional::stream).toList();
    }

    private Optional<Figure> map() {
        if (mapped == null) {
            return Optional.empty();
        }
        return headline(mapped).map(headline -> {
            String period = headline.now().period();
            List<Observation> prefectures = view.published()
                    .observations(Query.of(mapped.id())
                            .across("prefecture")
                            .every("M")
                            .during(period)
                            .cells(Breakdown.TOTAL));
            return Territories.of(view, mapped, "prefecture", period, prefectures)
                    .figure("map", download(mapped, "geo_level=prefecture&period=" + period));
        });
    }

    private Optional<Figure> trend() {
        return view.published().indicators().stream()
                .filter(indicator -> !months(indicator).isEmpty())
                .findFirst()
                .map(indicator -> new Trend(
                                view, indicator, List.of(Trend.Line.of(view.name("country", "IT"), months(indicator))))
                        .figure("trend", view.name("country", "IT"), download(indicator, "geo_level=country&freq=M")));
    }

    private String download(Indicator indicator, String parameters) {
        return view.frame().observations("indicator=" + indicator.id() + "&" + parameters + "&breakdown=total");
    }

    /** The other indicators that have a map, in their themes. */
    Map<String, List<Indicator>> otherMaps() {
        return mappable(view).stream()
                .filter(each -> !each.equals(mapped))
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
    }

    Release release() {
        return view.published().release();
    }

    /** What became of the newest deliveries of each dataset. */
    Table deliveries() {
        Frame frame = view.frame();
        List<String> headers = Stream.concat(
                        Stream.of(frame.word("table.dataset")),
                        Delivery.STATES.stream().map(state -> frame.word("state." + state)))
                .toList();
        Map<String, DeliveryCount> newest = newest();
        List<Row> rows = view.published().datasets().stream()
                .filter(dataset -> newest.containsKey(dataset.id()))
                .map(dataset -> row(dataset, Objects.requireNonNull(newest.get(dataset.id()))))
                .toList();
        String month = frame.wording().period(release().lastMonth());
        return new Table(frame.word("home.deliveries", month), headers, rows);
    }

    /** Of each dataset the newest period that ends with the release's last month or before. */
    private Map<String, DeliveryCount> newest() {
        return view.published().deliveries().counts(DeliveryQuery.ALL).stream()
                .filter(each -> end(each).compareTo(release().lastMonth()) <= 0)
                .collect(Collectors.toMap(
                        DeliveryCount::dataset, each -> each, (a, b) -> end(a).compareTo(end(b)) >= 0 ? a : b));
    }

    private static String end(DeliveryCount count) {
        return Period.of(count.period()).last().toString();
    }

    private Row row(Dataset dataset, DeliveryCount count) {
        List<Cell> cells = Delivery.STATES.stream()
                .map(state ->
                        new Cell(view.frame().wording().number(count.states().getOrDefault(state, 0L), 0), true))
                .toList();
        String period = count.period().equals(release().lastMonth())
                ? ""
                : " (" + view.frame().wording().period(count.period()) + ")";
        return new Row(
                view.text(dataset.title()) + period,
                view.frame().address("quality?dataset=" + dataset.id() + "&period=" + count.period()),
                cells);
    }
}
