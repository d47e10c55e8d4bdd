package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryCount;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who delivered what and when, what was refused, and what looks unusual.
 *
 * @param query one dataset, prefecture and period at the most
 * @param counts of what was asked for, in every period
 */
record QualityPage(LocalizedRelease localized, DeliveryQuery query, List<DeliveryCount> counts) {

    static QualityPage of(LocalizedRelease localized, DeliveryQuery query) {
        return new QualityPage(
                localized, query, new DeliveryReader(localized.snapshot()).counts(query.during(List.of())));
    }

    /** What was asked for, to be put behind {@code ?}; empty for everything. */
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

    boolean none() {
        return counts.isEmpty();
    }

    /** What the numbers below are about: datasets, prefecture, periods. */
    String asked() {
        LocaleFormat format = localized.context().format();
        String dataset = query.datasets().stream()
                .map(localized::dataset)
                .findFirst()
                .orElse(localized.context().word("quality.every.dataset"));
        String prefecture = query.prefectures().stream()
                .map(code -> localized.place(GeographicLevel.PREFECTURE, code))
                .findFirst()
                .orElse(localized.context().word("quality.every.prefecture"));
        String period = query.periods().stream()
                .map(format::period)
                .findFirst()
                .orElse(localized.context().word("quality.every.period"));
        return localized.context().word("quality.asked", dataset, prefecture, period);
    }

    /** The numbers of what was asked for, by their words. */
    Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put("delivered", delivered());
        totals.put("partial", sum(each -> each.states().getOrDefault("partial", 0L)));
        totals.put("refused", sum(each -> each.states().getOrDefault("refused", 0L)));
        totals.put("missing", sum(each -> each.states().getOrDefault("missing", 0L)));
        if (detailed()) {
            totals.put("late", sum(DeliveryCount::late));
            totals.put("corrected", sum(DeliveryCount::corrected));
        }
        return totals;
    }

    /** Whether the release says when deliveries first came and how often they were corrected. */
    boolean detailed() {
        return new DeliveryReader(localized.snapshot()).detailed();
    }

    private Stream<DeliveryCount> asked(List<DeliveryCount> all) {
        return all.stream()
                .filter(each -> query.periods().isEmpty() || query.periods().contains(each.period()));
    }

    private String sum(ToLongFunction<DeliveryCount> number) {
        return localized
                .context()
                .format()
                .number(asked(counts).mapToLong(number).sum(), 0);
    }

    private String delivered() {
        return localized.context().word("coverage", sum(DeliveryCount::delivered), sum(DeliveryCount::expected));
    }

    /** The completeness by dataset and period: a figure for each frequency that there is. */
    List<Figure> figures() {
        return Stream.of(Frequency.values())
                .map(freq -> new CompletenessFigure(
                        localized,
                        freq,
                        counts.stream()
                                .filter(each -> Period.of(each.period()).freq().equals(freq))
                                .toList()))
                .filter(figure -> !figure.counts().isEmpty())
                .map(figure -> figure.figure(download("deliveries.csv", query.during(List.of()))))
                .toList();
    }

    /** Delivery by delivery. */
    PageTable deliveries() {
        return new DeliveryTables(localized, query, counts).table();
    }

    /** How many deliveries have a flag, of those asked for. */
    String flagged(String flag) {
        return sum(each -> each.flags().getOrDefault(flag, 0L));
    }

    List<String> flags() {
        return Delivery.FLAGS;
    }

    PageTable reasons() {
        return new RejectionTable(localized, query).table();
    }

    /** The same in another format. */
    String as(String extension) {
        String parameters = parameters(query);
        return localized.context().address("quality." + extension + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** Of the API, narrowed to what was asked for. */
    String download(String name) {
        return download(name, query);
    }

    private String download(String name, DeliveryQuery narrowed) {
        String parameters = parameters(narrowed);
        return localized.context().data(name + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** Deliveries that came of those expected, of what was asked for. */
    String completeness() {
        long expected = asked(counts).mapToLong(DeliveryCount::expected).sum();
        long delivered = asked(counts).mapToLong(DeliveryCount::delivered).sum();
        return expected == 0 ? "" : localized.context().format().percent(DeliveryCount.percent(delivered, expected));
    }
}
