package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.StepChart;
import it.accoglienza.dashboard.chart.StepChart.Report;
import it.accoglienza.dashboard.open.project.ProjectSpending;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The financial state of a project: committed, paid and certified in every report, as shares of its budget. */
record SpendingFigure(ProjectFigures state) {

    Figure figure() {
        String caption = state.word("project.spending.caption");
        List<Report> reports = state.spending().stream()
                .map(each -> new Report(
                        each.reportDate(),
                        amounts(each).stream().map(this::percent).toList(),
                        text(each)))
                .toList();
        return new Figure(
                "spending",
                caption,
                text(state.spending().get(state.spending().size() - 1)),
                StepChart.of(state.time(), names(), reports, percentSign()),
                List.of(),
                List.of(),
                table(caption),
                false,
                state.csv("spending"));
    }

    private List<String> names() {
        return Stream.of("committed", "paid", "certified")
                .map(name -> state.word("project.spending." + name))
                .toList();
    }

    private static List<BigDecimal> amounts(ProjectSpending report) {
        return List.of(report.committedEur(), report.paidEur(), report.certifiedEur());
    }

    private BigDecimal percent(BigDecimal amount) {
        BigDecimal budget = state.project().budgetEur();
        return budget.signum() == 0
                ? BigDecimal.ZERO
                : amount.movePointRight(2).divide(budget, 1, RoundingMode.HALF_UP);
    }

    private String written(BigDecimal amount) {
        return state.localized().context().format().percent(percent(amount));
    }

    private String percentSign() {
        return state.localized().context().format().percent(BigDecimal.ZERO).replace("0", "{value}");
    }

    private String money(BigDecimal amount) {
        return state.localized().context().format().money(amount);
    }

    private String text(ProjectSpending report) {
        List<String> values = new ArrayList<>(List.of(state.day(report.reportDate())));
        amounts(report).forEach(amount -> values.addAll(List.of(money(amount), written(amount))));
        return state.word("project.spending.text", values.toArray(String[]::new));
    }

    /** The newest report first. */
    private PageTable table(String caption) {
        List<String> headers = new ArrayList<>(List.of(state.word("project.spending.report")));
        names().forEach(name -> headers.addAll(List.of(name, state.word("project.spending.share", name))));
        List<Row> rows = new ArrayList<>();
        state.spending().forEach(report -> rows.add(0, row(report)));
        return new PageTable(caption, headers, rows);
    }

    private Row row(ProjectSpending report) {
        List<Cell> cells = new ArrayList<>();
        amounts(report)
                .forEach(amount ->
                        cells.addAll(List.of(new Cell(money(amount), true), new Cell(written(amount), true))));
        return new Row(state.day(report.reportDate()), null, cells);
    }
}
