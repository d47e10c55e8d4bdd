package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model of the home page.
 *
 * @param mapped the indicator of the map; null if none is published monthly by prefecture
 */
record HomePage(LocalizedRelease localized, @Nullable Indicator mapped) {

    private static final int HEADLINES = 8;
    private static final String PREFERRED_MAP = "occupancy_rate";

    static HomePage of(LocalizedRelease localized) {
        List<Indicator> mappable = mappable(localized);
        Indicator mapped = mappable.stream()
                .filter(each -> each.id().equals(PREFERRED_MAP))
                .findFirst()
                .or(() -> mappable.stream().findFirst())
                .orElse(null);
        return new HomePage(localized, mapped);
    }

    private static List<Indicator> mappable(LocalizedRelease localized) {
        return localized.snapshot().indicators().stream()
                .filter(each -> each.geoLevels().contains(GeographicLevel.PREFECTURE))
                .filter(each -> each.freqs().contains(Frequency.MONTH))
                .toList();
    }

    /**
     * Returns the newest monthly values of the country, in the order of the indicators. Indicators with fewer expected
     * deliveries than the widest one are left out: they do not cover the whole country.
     */
    List<Headline> headlines() {
        List<Headline> all = localized.snapshot().indicators().stream()
                .filter(indicator -> !indicator.scope().ofSome())
                .flatMap(indicator -> headline(indicator).stream())
                .toList();
        int widest = all.stream().mapToInt(HomePage::expected).max().orElse(0);
        return all.stream()
                .filter(headline -> expected(headline) == widest)
                .limit(HEADLINES)
                .toList();
    }

    private static int expected(Headline headline) {
        return Objects.requireNonNullElse(headline.current().expected(), 0);
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

    /** Returns the map of the prefectures and the trend of the country. */
    List<Figure> figures() {
        return Stream.of(map(), trend()).flatMap(Optional::stream).toList();
    }

    private Optional<Figure> map() {
        return Optional.ofNullable(mapped)
                .flatMap(this::headline)
                .map(headline -> map(headline.indicator(), headline.current().period()));
    }

    private Figure map(Indicator indicator, String period) {
        List<Observation> prefectures = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.PREFECTURE)
                        .every(Frequency.MONTH)
                        .during(period)
                        .cells(Breakdown.TOTAL));
        return GeographyFigure.of(localized, indicator, GeographicLevel.PREFECTURE, period, prefectures)
                .figure("map", "", download(indicator, "geo_level=prefecture&period=" + period));
    }

    private Optional<Figure> trend() {
        String country = localized.name(GeographicLevel.COUNTRY, "IT");
        return localized.snapshot().indicators().stream()
                .filter(indicator -> !months(indicator).isEmpty())
                .findFirst()
                .map(indicator -> TrendFigure.of(localized, indicator, country, months(indicator))
                        .figure("trend", country, download(indicator, "geo_level=country&freq=M")));
    }

    private String download(Indicator indicator, String parameters) {
        return localized.context().observations("indicator=" + indicator.id() + "&" + parameters + "&breakdown=total");
    }

    /** Returns the other indicators that have a map, by theme. */
    Map<String, List<Indicator>> otherMaps() {
        return mappable(localized).stream()
                .filter(each -> !each.equals(mapped))
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
    }

    Release release() {
        return localized.snapshot().release();
    }

    PageTable deliveries() {
        return new DeliveryStateTable(localized).table();
    }
}
