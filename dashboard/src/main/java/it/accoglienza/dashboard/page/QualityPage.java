package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.DeliveryCounts;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model of the quality page: deliveries and national reports.
 *
 * @param query selects at most one dataset, one prefecture and one period
 * @param counts by dataset and period, for the selected dataset and prefecture and all periods
 */
record QualityPage(LocalizedRelease localized, DeliveryQuery query, List<DeliveryCounts> counts) {

    static QualityPage of(LocalizedRelease localized, DeliveryQuery query) {
        return new QualityPage(
                localized, query, new DeliveryReader(localized.snapshot()).counts(query.during(List.of())));
    }

    /** Returns the selection as a query string; empty if nothing is selected. */
    static String parameters(DeliveryQuery query) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("dataset", query.datasets());
        all.put("prefecture", query.prefectures());
        all.put("period", query.periods());
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + String.join(",", each.getValue()))
                .collect(Collectors.joining("&"));
    }

    QualityChoices choices() {
        return new QualityChoices(localized, query);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Returns the selected datasets, prefecture and periods as a sentence. */
    String selection() {
        String dataset = query.datasets().stream()
                .map(localized::dataset)
                .findFirst()
                .orElse(localized.text("quality.every.dataset"));
        String prefecture = query.prefectures().stream()
                .map(code -> localized.qualifiedName(GeographicLevel.PREFECTURE, code))
                .findFirst()
                .orElse(localized.text("quality.every.prefecture"));
        String period = query.periods().stream()
                .map(localized::period)
                .findFirst()
                .orElse(localized.text("quality.every.period"));
        return localized.text("quality.asked", dataset, prefecture, period);
    }

    /** Returns the counts of the selected deliveries; the keys are suffixes of {@code quality.total.}. */
    Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put(
                "delivered", localized.text("coverage", sum(DeliveryCounts::delivered), sum(DeliveryCounts::expected)));
        totals.put("late", sum(DeliveryCounts::late));
        totals.put("missing", sum(DeliveryCounts::missing));
        return totals;
    }

    /** Returns the received deliveries in percent of the expected ones; empty if none is expected. */
    String completeness() {
        long expected = total(DeliveryCounts::expected);
        long delivered = total(DeliveryCounts::delivered);
        return expected == 0 ? "" : localized.format().percent(DeliveryCounts.percent(delivered, expected));
    }

    private String sum(ToLongFunction<DeliveryCounts> number) {
        return localized.format().number(total(number), 0);
    }

    private long total(ToLongFunction<DeliveryCounts> number) {
        return counts.stream()
                .filter(each -> query.periods().isEmpty() || query.periods().contains(each.period()))
                .mapToLong(number)
                .sum();
    }

    /** Returns a figure of the completeness by dataset and period for each frequency that has counts. */
    List<Figure> figures() {
        String download = download("deliveries.csv", query.during(List.of()));
        return Stream.of(Frequency.values())
                .map(freq -> new CompletenessFigure(localized, freq, counts(freq)))
                .filter(figure -> !figure.counts().isEmpty())
                .map(figure -> figure.figure(download))
                .toList();
    }

    private List<DeliveryCounts> counts(Frequency freq) {
        return counts.stream()
                .filter(each -> Period.of(each.period()).freq().equals(freq))
                .toList();
    }

    PageTable deliveries() {
        return new DeliveryTables(localized, query, counts).table();
    }

    PageTable nationalReports() {
        return new NationalReportTable(localized).table();
    }

    /** Returns the address of the selected deliveries as {@code csv} or {@code json}. */
    String download(String extension) {
        String parameters = parameters(query);
        return localized.context().address("quality." + extension + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private String download(String resource, DeliveryQuery selected) {
        String parameters = parameters(selected);
        return localized.context().api(resource + (parameters.isEmpty() ? "" : "?" + parameters));
    }
}
