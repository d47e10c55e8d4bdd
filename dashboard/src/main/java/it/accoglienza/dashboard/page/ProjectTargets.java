package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.BarChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.ProjectTarget;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators that a project is to train beside those that it has trained, by sector. */
record ProjectTargets(View view, Project project) {

    Figure figure() {
        Frame frame = view.frame();
        List<ProjectTarget> targets = ProjectTarget.of(view.published(), project);
        String until = targets.stream()
                .flatMap(each -> Stream.ofNullable(each.reached()))
                .map(each -> ", " + frame.word("training.until", frame.wording().period(each.period())))
                .findFirst()
                .orElse("");
        String caption = frame.word("project.targets.caption") + until;
        List<Series> series = List.of(
                new Series(
                        frame.word("project.target"),
                        targets.stream().map(each -> point(each, target(each))).toList()),
                new Series(
                        frame.word("project.reached"),
                        targets.stream().map(each -> point(each, reached(each))).toList()));
        return new Figure(
                "targets",
                caption,
                targets.stream().map(this::sentence).collect(Collectors.joining(" ")),
                BarChart.of(series, value -> frame.wording().number(value, 0)),
                List.of(),
                List.of(),
                table(caption, targets),
                true,
                frame.observations("indicator=project_trained_operators&project=" + project.code()));
    }

    private Point point(ProjectTarget target, @Nullable BigDecimal value) {
        return new Point(sector(target), value, written(value));
    }

    private String sector(ProjectTarget target) {
        return view.label("sector", target.sector());
    }

    private String written(@Nullable BigDecimal value) {
        return value == null
                ? view.frame().word("status.none")
                : view.frame().wording().number(value, 0);
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
                : view.frame().wording().share(reached.divide(wanted, 4, RoundingMode.HALF_UP));
    }

    private String sentence(ProjectTarget target) {
        String share = share(target);
        return view.frame()
                        .word("project.targets.text", sector(target), written(reached(target)), written(target(target)))
                + (share.isEmpty() ? "." : " (" + share + ").");
    }

    private Table table(String caption, List<ProjectTarget> targets) {
        Frame frame = view.frame();
        List<String> headers = Stream.of("dimension.sector", "project.target", "project.reached", "project.share")
                .map(word -> view.heading(frame.word(word)))
                .toList();
        return new Table(
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
