package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryCount;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
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
record HomePage(LocalizedRelease localized, @Nullable Indicator mapped) {

    private static final int HEADLINES = 8;

    static HomePage of(LocalizedRelease localized) {
        List<Indicator> possible = mappable(localized);
        Optional<Indicator> usual = possible.stream()
                .filter(each -> each.id().equals("occupancy_rate"))
                .findFirst();
        return new HomePage(
                localized, usual.or(() -> possible.stream().findFirst()).orElse(null));
    }

    private static List<Indicator> mappable(LocalizedRelease localized) {
        return localized.snapshot().indicators().stream()
                .filter(each -> each.geoLevels().contains(GeographicLevel.PREFECTURE))
                .filter(each -> each.freqs().contains(Frequency.MONTH))
                .toList();
    }

    /**
     * The newest monthly figures of the country, in the order of the indicators; what is expected of few prefectures only
     * does not speak of the country.
     */
    List<Headline> headlines() {
        List<Headline> all = localized.snapshot().indicators().stream()
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
        return months.isEmpty() ? Optional.empty() : Optional.of(Headline.of(localized, indicator, months, null));
    }

    private List<Observation> months(Indicator indicator) {
        return localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.COUNTRY)
                        .every(Frequency.MONTH)
                        .cells(Breakdown.TOTAL));
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
            List<Observation> prefectures = localized
                    .snapshot()
                    .observations(ObservationQuery.of(mapped.id())
                            .across(GeographicLevel.PREFECTURE)
                            .every(Frequency.MONTH)
                            .during(period)
                            .cells(Breakdown.TOTAL));
            return GeographyFigure.of(localized, mapped, GeographicLevel.PREFECTURE, period, prefectures)
                    .figure("map", download(mapped, "geo_level=prefecture&period=" + period));
        });
    }

    private Optional<Figure> trend() {
        return localized.snapshot().indicators().stream()
                .filter(indicator -> !months(indicator).isEmpty())
                .findFirst()
                .map(indicator -> new TrendFigure(
                                localized,
                                indicator,
                                List.of(TrendFigure.Line.of(
                                        localized.name(GeographicLevel.COUNTRY, "IT"), months(indicator))))
                        .figure(
                                "trend",
                                localized.name(GeographicLevel.COUNTRY, "IT"),
                                download(indicator, "geo_level=country&freq=M")));
    }

    private String download(Indicator indicator, String parameters) {
        return localized.context().observations("indicator=" + indicator.id() + "&" + parameters + "&breakdown=total");
    }

    /** The other indicators that have a map, in their themes. */
    Map<String, List<Indicator>> otherMaps() {
        return mappable(localized).stream()
                .filter(each -> !each.equals(mapped))
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
    }

    Release release() {
        return localized.snapshot().release();
    }

    /** What became of the newest deliveries of each dataset. */
    PageTable deliveries() {
        PageContext context = localized.context();
        List<String> headers = Stream.concat(
                        Stream.of(context.word("table.dataset")),
                        Delivery.STATES.stream().map(state -> context.word("state." + state)))
                .toList();
        Map<String, DeliveryCount> newest = newest();
        List<Row> rows = localized.snapshot().datasets().stream()
                .filter(dataset -> newest.containsKey(dataset.id()))
                .map(dataset -> row(dataset, Objects.requireNonNull(newest.get(dataset.id()))))
                .toList();
        String month = context.format().period(release().lastMonth());
        return new PageTable(context.word("home.deliveries", month), headers, rows);
    }

    /** Of each dataset the newest period that ends with the release's last month or before. */
    private Map<String, DeliveryCount> newest() {
        return new DeliveryReader(localized.snapshot())
                .counts(DeliveryQuery.ALL).stream()
                        .filter(each -> end(each).compareTo(release().lastMonth()) <= 0)
                        .collect(Collectors.toMap(
                                DeliveryCount::dataset, each -> each, (a, b) -> end(a).compareTo(end(b)) >= 0 ? a : b));
    }

    private static String end(DeliveryCount count) {
        return Period.of(count.period()).last().toString();
    }

    private Row row(Dataset dataset, DeliveryCount count) {
        List<Cell> cells = Delivery.STATES.stream()
                .map(state -> new Cell(
                        localized.context().format().number(count.states().getOrDefault(state, 0L), 0), true))
                .toList();
        String period = count.period().equals(release().lastMonth())
                ? ""
                : " (" + localized.context().format().period(count.period()) + ")";
        return new Row(
                localized.text(dataset.title()) + period,
                localized.context().address("quality?dataset=" + dataset.id() + "&period=" + count.period()),
                cells);
    }
}
