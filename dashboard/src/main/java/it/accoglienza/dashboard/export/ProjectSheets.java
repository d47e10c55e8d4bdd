package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectMilestone;
import it.accoglienza.dashboard.open.project.ProjectNetwork;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.ProjectSpending;
import it.accoglienza.dashboard.open.project.ProjectTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates sheets of projects and of the reports of a project. */
public final class ProjectSheets {
    private ProjectSheets() {}

    /** Returns all projects, each as in its latest report. */
    public static Sheet projects(ReleaseSnapshot snapshot) {
        return new Rows<>(
                "projects",
                List.of(
                        "project",
                        "title_it",
                        "title_en",
                        "fund",
                        "objective",
                        "lead_prefecture",
                        "budget_eur",
                        "start_date",
                        "end_date",
                        "target_public_operators",
                        "target_private_operators",
                        "period"),
                new ProjectReader(snapshot).all(),
                ProjectSheets::row,
                snapshot.release());
    }

    /** Returns the tasks of a project in every report (operational progress). */
    public static Sheet tasks(ReleaseSnapshot snapshot, Project project) {
        Function<ProjectTask, List<@Nullable Object>> row = each -> Arrays.asList(
                each.project(),
                each.period(),
                each.reportDate(),
                each.workPackage(),
                each.task(),
                text(each.title(), Language.IT),
                text(each.title(), Language.EN),
                each.plannedStart(),
                each.plannedEnd(),
                DecimalText.plain(each.progress()));
        List<String> columns = List.of(
                "project",
                "period",
                "report_date",
                "work_package",
                "task",
                "title_it",
                "title_en",
                "planned_start",
                "planned_end",
                "progress");
        return new Rows<>("tasks", columns, new ProjectReader(snapshot).tasks(project.code()), row, snapshot.release());
    }

    /** Returns the milestones of a project (procedural progress). */
    public static Sheet milestones(ReleaseSnapshot snapshot, Project project) {
        Function<ProjectMilestone, List<@Nullable Object>> row = each -> Arrays.asList(
                each.project(),
                each.milestone(),
                text(each.title(), Language.IT),
                text(each.title(), Language.EN),
                each.plannedOn(),
                each.reachedOn());
        List<String> columns = List.of("project", "milestone", "title_it", "title_en", "planned_on", "reached_on");
        return new Rows<>(
                "milestones", columns, new ProjectReader(snapshot).milestones(project.code()), row, snapshot.release());
    }

    /** Returns the spending of a project in every report (financial progress). */
    public static Sheet spending(ReleaseSnapshot snapshot, Project project) {
        Function<ProjectSpending, List<@Nullable Object>> row = each -> Arrays.asList(
                each.project(),
                each.period(),
                each.reportDate(),
                each.committedEur(),
                each.paidEur(),
                each.certifiedEur());
        List<String> columns =
                List.of("project", "period", "report_date", "committed_eur", "paid_eur", "certified_eur");
        return new Rows<>(
                "spending", columns, new ProjectReader(snapshot).spending(project.code()), row, snapshot.release());
    }

    /** Returns the networks of a project. */
    public static Sheet networks(ReleaseSnapshot snapshot, Project project) {
        Function<ProjectNetwork, List<@Nullable Object>> row = each -> Arrays.asList(
                each.project(),
                each.prefecture(),
                each.network(),
                each.kind(),
                each.establishedOn(),
                each.closedOn(),
                each.subjects());
        List<String> columns =
                List.of("project", "prefecture", "network", "network_kind", "established_on", "closed_on", "subjects");
        return new Rows<>(
                "networks", columns, new ProjectReader(snapshot).networks(project.code()), row, snapshot.release());
    }

    private static List<@Nullable Object> row(Project each) {
        return Arrays.asList(
                each.code(),
                text(each.title(), Language.IT),
                text(each.title(), Language.EN),
                each.fund(),
                each.objective(),
                each.leadPrefecture(),
                each.budgetEur(),
                each.startDate(),
                each.endDate(),
                each.targetPublicOperators(),
                each.targetPrivateOperators(),
                each.period());
    }

    private static @Nullable String text(@Nullable Localized text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** A sheet of rows in memory; each ends with the release and its origin. */
    private record Rows<T>(
            String name,
            List<String> before,
            List<T> values,
            Function<T, List<@Nullable Object>> mapper,
            Release release)
            implements Sheet {
        @Override
        public List<String> columns() {
            return Stream.concat(before.stream(), Stream.of("release", "origin"))
                    .toList();
        }

        @Override
        public long count() {
            return values.size();
        }

        @Override
        public void forEach(Consumer<List<@Nullable Object>> row) {
            for (T value : values) {
                List<@Nullable Object> cells = new ArrayList<>(mapper.apply(value));
                cells.add(release.id());
                cells.add(release.origin());
                row.accept(cells);
            }
        }
    }
}
