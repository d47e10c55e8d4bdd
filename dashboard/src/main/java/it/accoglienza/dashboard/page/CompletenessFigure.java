package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.HeatChart;
import it.accoglienza.dashboard.chart.HeatChart.HeatRow;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.delivery.DeliveryCount;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The share of the expected deliveries that came, by dataset and period, of the datasets of one frequency.
 *
 * @param freq of the periods
 */
record CompletenessFigure(LocalizedRelease localized, String freq, List<DeliveryCount> counts) {

    Figure figure(String download) {
        String caption = localized.context().word("quality.completeness." + freq);
        Map<String, DeliveryCount> cells =
                counts.stream().collect(Collectors.toMap(each -> each.dataset() + " " + each.period(), each -> each));
        List<HeatRow> rows = datasets().stream()
                .map(dataset -> new HeatRow(
                        localized.dataset(dataset),
                        periods().stream()
                                .map(period -> point(cells.get(dataset + " " + period)))
                                .toList()))
                .toList();
        List<String> columns = periods().stream()
                .map(localized.context().format()::shortPeriod)
                .toList();
        HeatChart heat = HeatChart.of(columns, rows, localized.context().format()::percent);
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

    /** In the order in which datasets are shown. */
    private List<String> datasets() {
        List<String> known =
                localized.snapshot().datasets().stream().map(each -> each.id()).toList();
        return counts.stream()
                .map(DeliveryCount::dataset)
                .distinct()
                .sorted(Comparator.comparing(known::indexOf))
                .toList();
    }

    private List<String> periods() {
        return counts.stream().map(DeliveryCount::period).distinct().sorted().toList();
    }

    private Point point(@Nullable DeliveryCount count) {
        return count == null
                ? new Point("", null, "")
                : new Point(
                        count.period(),
                        count.completeness(),
                        localized
                                .context()
                                .word(
                                        "quality.cell",
                                        localized.dataset(count.dataset()),
                                        localized.context().format().period(count.period()),
                                        share(count)));
    }

    /** {@code 98,1 % (104 su 106)}. */
    private String share(DeliveryCount count) {
        LocaleFormat format = localized.context().format();
        return format.percent(count.completeness()) + " ("
                + localized
                        .context()
                        .word("coverage", format.number(count.delivered(), 0), format.number(count.expected(), 0))
                + ")";
    }

    /** All together, how many cells are complete, and the emptiest one. */
    private String text() {
        long complete = counts.stream()
                .filter(each -> each.delivered() == each.expected())
                .count();
        DeliveryCount worst = counts.stream()
                .min(Comparator.comparing(DeliveryCount::completeness).thenComparing(DeliveryCount::period))
                .orElseThrow();
        Function<Function<DeliveryCount, Long>, Long> sum =
                number -> counts.stream().map(number).reduce(0L, Long::sum);
        BigDecimal share =
                DeliveryCount.percent(sum.apply(DeliveryCount::delivered), sum.apply(DeliveryCount::expected));
        LocaleFormat format = localized.context().format();
        return localized
                .context()
                .word(
                        "quality.completeness.text",
                        format.percent(share),
                        format.number(complete, 0),
                        format.number(counts.size(), 0),
                        localized.dataset(worst.dataset()),
                        format.period(worst.period()),
                        share(worst));
    }

    /** The newest period first; a dataset that expects nothing in a period has an empty cell. */
    private PageTable table(String caption, Map<String, DeliveryCount> cells) {
        List<String> headers = new ArrayList<>(List.of(localized.context().word("table.period")));
        datasets().forEach(dataset -> headers.add(localized.dataset(dataset)));
        List<Row> rows = new ArrayList<>();
        for (String period : periods()) {
            List<Cell> row = datasets().stream()
                    .map(dataset -> cells.get(dataset + " " + period))
                    .map(count -> new Cell(Objects.isNull(count) ? "" : share(count), true))
                    .toList();
            rows.add(0, new Row(localized.context().format().period(period), null, row));
        }
        return new PageTable(caption, headers, rows);
    }
}
