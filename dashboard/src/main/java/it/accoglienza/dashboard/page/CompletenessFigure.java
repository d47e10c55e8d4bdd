package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.HeatChart;
import it.accoglienza.dashboard.chart.HeatChart.HeatRow;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.delivery.DeliveryCounts;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The percentage of expected deliveries that were received, by dataset and period, for the datasets of one frequency.
 *
 * @param freq frequency of the periods
 * @param counts not empty
 */
record CompletenessFigure(LocalizedRelease localized, Frequency freq, List<DeliveryCounts> counts) {

    Figure figure(String download) {
        String caption = localized.text("quality.completeness." + freq);
        Map<String, DeliveryCounts> cells =
                counts.stream().collect(Collectors.toMap(each -> each.dataset() + " " + each.period(), each -> each));
        HeatChart heat = chart(cells);
        return new Figure(
                "completeness-" + freq,
                caption,
                text(),
                heat.chart(),
                heat.keys(),
                List.of(),
                table(caption, cells),
                false,
                download);
    }

    private HeatChart chart(Map<String, DeliveryCounts> cells) {
        List<String> columns = periods().stream()
                .map(localized.format().periods()::abbreviated)
                .toList();
        List<HeatRow> rows = datasets().stream()
                .map(dataset -> new HeatRow(
                        localized.dataset(dataset),
                        periods().stream()
                                .map(period -> point(cells.get(dataset + " " + period)))
                                .toList()))
                .toList();
        return HeatChart.of(columns, rows, localized.format()::percent);
    }

    /** Returns the datasets that have counts, in the order of the release. */
    private List<String> datasets() {
        List<String> known =
                localized.snapshot().datasets().stream().map(each -> each.id()).toList();
        return counts.stream()
                .map(DeliveryCounts::dataset)
                .distinct()
                .sorted(Comparator.comparing(known::indexOf))
                .toList();
    }

    private List<String> periods() {
        return counts.stream().map(DeliveryCounts::period).distinct().sorted().toList();
    }

    private Point point(@Nullable DeliveryCounts count) {
        return count == null
                ? new Point("", null, "")
                : new Point(
                        count.period(),
                        count.completeness(),
                        localized.text(
                                "quality.cell",
                                localized.dataset(count.dataset()),
                                localized.period(count.period()),
                                share(count)));
    }

    /** {@code 98,1 % (104 su 106)}. */
    private String share(DeliveryCounts count) {
        LocaleFormat format = localized.format();
        return format.percent(count.completeness()) + " ("
                + localized.text("coverage", format.number(count.delivered(), 0), format.number(count.expected(), 0))
                + ")";
    }

    /** Returns the overall percentage, the number of complete cells and the least complete cell, if one is incomplete. */
    private String text() {
        long complete = counts.stream()
                .filter(each -> each.delivered() == each.expected())
                .count();
        long delivered = counts.stream().mapToLong(DeliveryCounts::delivered).sum();
        long expected = counts.stream().mapToLong(DeliveryCounts::expected).sum();
        LocaleFormat format = localized.format();
        return localized.text(
                        "quality.completeness.text",
                        format.percent(DeliveryCounts.percent(delivered, expected)),
                        format.number(complete, 0),
                        format.number(counts.size(), 0))
                + (complete == counts.size() ? "" : " " + leastComplete())
                + " "
                + localized.text("quality.completeness.empty");
    }

    private String leastComplete() {
        DeliveryCounts least = counts.stream()
                .min(Comparator.comparing(DeliveryCounts::completeness).thenComparing(DeliveryCounts::period))
                .orElseThrow();
        return localized.text(
                "quality.completeness.least",
                localized.dataset(least.dataset()),
                localized.period(least.period()),
                share(least));
    }

    /** The newest period is in the first row; a cell is empty if no delivery is expected. */
    private PageTable table(String caption, Map<String, DeliveryCounts> cells) {
        List<String> headers = new ArrayList<>(List.of(localized.text("table.period")));
        datasets().forEach(dataset -> headers.add(localized.dataset(dataset)));
        List<Row> rows = new ArrayList<>();
        for (String period : periods()) {
            List<Cell> row = datasets().stream()
                    .map(dataset -> cells.get(dataset + " " + period))
                    .map(count -> Cell.number(Objects.isNull(count) ? "" : share(count)))
                    .toList();
            rows.add(0, new Row(localized.period(period), null, row));
        }
        return new PageTable(caption, headers, rows);
    }
}
