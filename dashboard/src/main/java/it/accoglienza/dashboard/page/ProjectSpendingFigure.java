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

/** The financial progress of a project: committed, paid and certified amounts by report, in percent of the budget. */
record ProjectSpendingFigure(ProjectFigures project) {

    Figure figure() {
        String caption = project.text("project.spending.caption");
        List<Report> reports = project.spending().stream()
                .map(each -> new Report(
                        each.reportDate(),
                        amounts(each).stream().map(this::percent).toList(),
                        text(each)))
                .toList();
        return new Figure(
                "spending",
                caption,
                text(project.spending().get(project.spending().size() - 1)),
                StepChart.of(project.time(), names(), reports, percentSign()),
                List.of(),
                List.of(),
                table(caption),
                false,
                project.csv("spending"));
    }

    private List<String> names() {
        return Stream.of("committed", "paid", "certified")
                .map(name -> project.text("project.spending." + name))
                .toList();
    }

    private static List<BigDecimal> amounts(ProjectSpending report) {
        return List.of(report.committedEur(), report.paidEur(), report.certifiedEur());
    }

    private BigDecimal percent(BigDecimal amount) {
        BigDecimal budget = project.project().budgetEur();
        return budget.signum() == 0
                ? BigDecimal.ZERO
                : amount.movePointRight(2).divide(budget, 1, RoundingMode.HALF_UP);
    }

    private String formattedPercent(BigDecimal amount) {
        return project.localized().format().percent(percent(amount));
    }

    private String percentSign() {
        return project.localized().format().percent(BigDecimal.ZERO).replace("0", "{value}");
    }

    private String money(BigDecimal amount) {
        return project.localized().format().money(amount);
    }

    private String text(ProjectSpending report) {
        List<String> values = new ArrayList<>(List.of(project.day(report.reportDate())));
        amounts(report).forEach(amount -> values.addAll(List.of(money(amount), formattedPercent(amount))));
        return project.text("project.spending.text", values.toArray(String[]::new));
    }

    /** The newest report first. */
    private PageTable table(String caption) {
        List<String> headers = new ArrayList<>(List.of(project.text("project.spending.report")));
        names().forEach(name -> headers.addAll(List.of(name, project.text("project.spending.share", name))));
        List<Row> rows = new ArrayList<>();
        project.spending().forEach(report -> rows.add(0, row(report)));
        return new PageTable(caption, headers, rows);
    }

    private Row row(ProjectSpending report) {
        List<Cell> cells = new ArrayList<>();
        amounts(report)
                .forEach(amount ->
                        cells.addAll(List.of(Cell.number(money(amount)), Cell.number(formattedPercent(amount)))));
        return new Row(project.day(report.reportDate()), null, cells);
    }
}
