package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.BarChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectTarget;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators that a project is to train beside those that it has trained, by sector. */
record TargetsFigure(LocalizedRelease localized, Project project) {

    Figure figure() {
        PageContext context = localized.context();
        List<ProjectTarget> targets = ProjectTarget.of(localized.snapshot(), project);
        String until = targets.stream()
                .flatMap(each -> Stream.ofNullable(each.reached()))
                .map(each ->
                        ", " + context.word("training.until", context.format().period(each.period())))
                .findFirst()
                .orElse("");
        String caption = context.word("project.targets.caption") + until;
        List<Series> series = List.of(
                new Series(
                        context.word("project.target"),
                        targets.stream().map(each -> point(each, target(each))).toList()),
                new Series(
                        context.word("project.reached"),
                        targets.stream().map(each -> point(each, reached(each))).toList()));
        return new Figure(
                "targets",
                caption,
                targets.stream().map(this::sentence).collect(Collectors.joining(" ")),
                BarChart.of(series, value -> context.format().number(value, 0)),
                List.of(),
                List.of(),
                table(caption, targets),
                true,
                context.observations("indicator=project_trained_operators&project=" + project.code()));
    }

    private Point point(ProjectTarget target, @Nullable BigDecimal value) {
        return new Point(sector(target), value, written(value));
    }

    private String sector(ProjectTarget target) {
        return localized.label("sector", target.sector());
    }

    private String written(@Nullable BigDecimal value) {
        return value == null
                ? localized.context().word("status.none")
                : localized.context().format().number(value, 0);
    }

    private static @Nullable BigDecimal target(ProjectTarget target) {
        Long number = target.target();
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable BigDecimal reached(ProjectTarget target) {
        Observation reached = target.reached();
        return reached == null ? null : reached.value();
    }

    /** Reached of target in percent; empty where one of the two is not known. */
    private String share(ProjectTarget target) {
        BigDecimal wanted = target(target);
        BigDecimal reached = reached(target);
        return wanted == null || reached == null || wanted.signum() == 0
                ? ""
                : localized.context().format().share(reached.divide(wanted, 4, RoundingMode.HALF_UP));
    }

    private String sentence(ProjectTarget target) {
        String share = share(target);
        return localized
                        .context()
                        .word("project.targets.text", sector(target), written(reached(target)), written(target(target)))
                + (share.isEmpty() ? "." : " (" + share + ").");
    }

    private PageTable table(String caption, List<ProjectTarget> targets) {
        PageContext context = localized.context();
        List<String> headers = Stream.of("dimension.sector", "project.target", "project.reached", "project.share")
                .map(word -> localized.heading(context.word(word)))
                .toList();
        return new PageTable(
                caption,
                headers,
                targets.stream()
                        .map(each -> new Row(
                                sector(each),
                                null,
                                List.of(cell(target(each)), cell(reached(each)), new Cell(share(each), true))))
                        .toList());
    }

    private Cell cell(@Nullable BigDecimal value) {
        return new Cell(written(value), Objects.nonNull(value));
    }
}
