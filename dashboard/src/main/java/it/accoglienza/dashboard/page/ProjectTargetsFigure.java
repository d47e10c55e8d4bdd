package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.BarChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.TrainingTarget;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The target and the number of trained operators of a project, by sector. */
record ProjectTargetsFigure(LocalizedRelease localized, Project project) {

    Figure figure() {
        List<TrainingTarget> targets = TrainingTarget.of(localized.snapshot(), project);
        String caption = caption(targets);
        return new Figure(
                "targets",
                caption,
                description(targets),
                BarChart.of(series(targets), value -> localized.format().number(value, 0)),
                List.of(),
                List.of(),
                table(caption, targets),
                true,
                localized.context().observations("indicator=project_trained_operators&project=" + project.code()));
    }

    private List<Series> series(List<TrainingTarget> targets) {
        return List.of(
                new Series(
                        localized.text("project.target"),
                        targets.stream().map(each -> point(each, target(each))).toList()),
                new Series(
                        localized.text("project.reached"),
                        targets.stream().map(each -> point(each, reached(each))).toList()));
    }

    /** The caption names the period of the trained operators, if there are any. */
    private String caption(List<TrainingTarget> targets) {
        return localized.text("project.targets.caption")
                + targets.stream()
                        .flatMap(each -> Stream.ofNullable(each.reached()))
                        .map(each -> ", " + localized.text("training.until", localized.period(each.period())))
                        .findFirst()
                        .orElse("");
    }

    private String description(List<TrainingTarget> targets) {
        String sentences =
                targets.stream().flatMap(each -> sentence(each).stream()).collect(Collectors.joining(" "));
        return sentences.isEmpty() ? localized.text("project.targets.none") : sentences;
    }

    static @Nullable BigDecimal target(TrainingTarget target) {
        Long number = target.target();
        return number == null ? null : BigDecimal.valueOf(number);
    }

    static @Nullable BigDecimal reached(TrainingTarget target) {
        Observation reached = target.reached();
        return reached == null ? null : reached.value();
    }

    private Point point(TrainingTarget target, @Nullable BigDecimal value) {
        return new Point(sector(target), value, number(value));
    }

    private String sector(TrainingTarget target) {
        return localized.label("sector", target.sector());
    }

    private String number(@Nullable BigDecimal value) {
        return value == null
                ? localized.text("status.none")
                : localized.format().number(value, 0);
    }

    /** Returns {@code Pubblico: formati 92, obiettivo 90 (102 %).} without the missing part; empty if both are missing. */
    private Optional<String> sentence(TrainingTarget target) {
        BigDecimal wanted = target(target);
        BigDecimal reached = reached(target);
        String sector = sector(target);
        if (wanted == null) {
            return Optional.ofNullable(reached)
                    .map(value -> localized.text("project.targets.reached", sector, number(value)));
        }
        if (reached == null) {
            return Optional.of(localized.text("project.targets.target", sector, number(wanted)));
        }
        String share = share(target).map(percent -> " (" + percent + ")").orElse("");
        return Optional.of(localized.text("project.targets.both", sector, number(reached), number(wanted), share));
    }

    /** Returns the trained operators in percent of the target; empty if one of the two is missing or the target is 0. */
    private Optional<String> share(TrainingTarget target) {
        BigDecimal wanted = target(target);
        BigDecimal reached = reached(target);
        return wanted == null || reached == null || wanted.signum() == 0
                ? Optional.empty()
                : Optional.of(localized.format().share(reached.divide(wanted, 4, RoundingMode.HALF_UP)));
    }

    private PageTable table(String caption, List<TrainingTarget> targets) {
        List<String> headers = Stream.of("dimension.sector", "project.target", "project.reached", "project.share")
                .map(key -> localized.capitalized(localized.text(key)))
                .toList();
        List<Row> rows = targets.stream()
                .map(each -> new Row(
                        sector(each),
                        null,
                        List.of(
                                cell(target(each)),
                                cell(reached(each)),
                                Cell.number(share(each).orElse("")))))
                .toList();
        return new PageTable(caption, headers, rows);
    }

    private Cell cell(@Nullable BigDecimal value) {
        return new Cell(number(value), value != null);
    }
}
