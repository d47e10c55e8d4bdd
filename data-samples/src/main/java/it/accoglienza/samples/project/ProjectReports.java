package it.accoglienza.samples.project;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.network.Network;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the datasets about projects, delivered by the leading prefecture: master data, activities, milestones and
 * spending.
 */
public final class ProjectReports {
    private static final int DECIMALS = 4;

    private final RegisterContext context;
    private final List<Project> projects;

    public ProjectReports(RegisterContext context) {
        this.context = context;
        this.projects = Project.ledBy(context.code());
    }

    /** Delivers every quarter since the start of the first project, including those before the window. */
    public void deliver() {
        projects.stream()
                .map(Project::start)
                .min(Comparator.naturalOrder())
                .map(context.window()::quartersSince)
                .orElse(List.of())
                .forEach(this::deliver);
    }

    private void deliver(Quarter quarter) {
        if (projects.stream().noneMatch(project -> project.reportsIn(quarter))) {
            return;
        }
        send("projects", quarter, (project, period) -> Stream.of(master(project, period)));
        send("project_activities", quarter, this::activities);
        send("project_milestones", quarter, this::milestones);
        send("project_spending", quarter, (project, period) -> Stream.of(spending(project, period)));
    }

    private void send(String dataset, Quarter quarter, BiFunction<Project, Quarter, Stream<List<String>>> rows) {
        List<List<String>> sent = projects.stream()
                .filter(project -> project.reportsIn(quarter))
                .flatMap(project -> rows.apply(project, quarter))
                .toList();
        context.deliver(dataset, quarter, quarter.end(), sent);
    }

    private List<String> master(Project project, Quarter quarter) {
        return context.deliveries()
                .row(
                        quarter,
                        project.code(),
                        project.text("title"),
                        project.text("fund"),
                        project.text("objective"),
                        context.code(),
                        project.text("partners"),
                        project.budget(),
                        project.start(),
                        project.end(),
                        project.text("public"),
                        project.text("private"));
    }

    private Stream<List<String>> activities(Project project, Quarter quarter) {
        return project.rows("project_tasks").stream().map(task -> context.deliveries()
                .row(
                        quarter,
                        project.code(),
                        quarter.end(),
                        task.getField("work_package"),
                        task.getField("task"),
                        task.getField("title"),
                        day(task, "planned_start"),
                        day(task, "planned_end"),
                        progress(task, quarter)));
    }

    /** Returns the progress, linear from the planned start to the actual end, 0 to 1. */
    private static BigDecimal progress(NamedCsvRecord task, Quarter quarter) {
        LocalDate start = LocalDate.parse(task.getField("planned_start"));
        LocalDate done = LocalDate.parse(task.getField("done_on"));
        return BigDecimal.valueOf(Project.part(start, done, quarter.end())).setScale(DECIMALS, RoundingMode.DOWN);
    }

    private Stream<List<String>> milestones(Project project, Quarter quarter) {
        return project.rows("project_milestones").stream().map(milestone -> context.deliveries()
                .row(
                        quarter,
                        project.code(),
                        milestone.getField("milestone"),
                        day(milestone, "planned_on"),
                        Network.knownIn(quarter, day(milestone, "reached_on"))));
    }

    private List<String> spending(Project project, Quarter quarter) {
        return context.deliveries()
                .row(
                        quarter,
                        project.code(),
                        quarter.end(),
                        project.committed(quarter),
                        project.paid(quarter),
                        project.certified(quarter));
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
