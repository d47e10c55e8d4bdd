package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.HeatChart;
import it.accoglienza.dashboard.chart.HeatChart.Line;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.DeliveryCount;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
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
record Completeness(View view, String freq, List<DeliveryCount> counts) {

    Figure figure(String download) {
        String caption = view.frame().word("quality.completeness." + freq);
        Map<String, DeliveryCount> cells =
                counts.stream().collect(Collectors.toMap(each -> each.dataset() + " " + each.period(), each -> each));
        List<Line> lines = datasets().stream()
                .map(dataset -> new Line(
                        view.dataset(dataset),
                        periods().stream()
                                .map(period -> point(cells.get(dataset + " " + period)))
                                .toList()))
                .toList();
        List<String> columns =
                periods().stream().map(view.frame().wording()::shortPeriod).toList();
        HeatChart heat = HeatChart.of(columns, lines, view.frame().wording()::percent);
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
                view.published().datasets().stream().map(each -> each.id()).toList();
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
                        view.frame()
                                .word(
                                        "quality.cell",
                                        view.dataset(count.dataset()),
                                        view.frame().wording().period(count.period()),
                                        share(count)));
    }

    /** {@code 98,1 % (104 su 106)}. */
    private String share(DeliveryCount count) {
        Wording wording = view.frame().wording();
        return wording.percent(count.completeness()) + " ("
                + view.frame()
                        .word("coverage", wording.number(count.delivered(), 0), wording.number(count.expected(), 0))
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
        Wording wording = view.frame().wording();
        return view.frame()
                .word(
                        "quality.completeness.text",
                        wording.percent(share),
                        wording.number(complete, 0),
                        wording.number(counts.size(), 0),
                        view.dataset(worst.dataset()),
                        wording.period(worst.period()),
                        share(worst));
    }

    /** The newest period first; a dataset that expects nothing in a period has an empty cell. */
    private Table table(String caption, Map<String, DeliveryCount> cells) {
        List<String> headers = new ArrayList<>(List.of(view.frame().word("table.period")));
        datasets().forEach(dataset -> headers.add(view.dataset(dataset)));
        List<Row> rows = new ArrayList<>();
        for (String period : periods()) {
            List<Cell> row = datasets().stream()
                    .map(dataset -> cells.get(dataset + " " + period))
                    .map(count -> new Cell(Objects.isNull(count) ? "" : share(count), true))
                    .toList();
            rows.add(0, new Row(view.frame().wording().period(period), null, row));
        }
        return new Table(caption, headers, rows);
    }
}
