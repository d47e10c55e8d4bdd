package it.accoglienza.dashboard.open.project;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.RowMappers;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.database.QueryRunner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the projects of a release and their reports. */
public final class ProjectReader {
    private static final String LATEST =
            "SELECT * FROM projects QUALIFY row_number() OVER (PARTITION BY project ORDER BY period DESC) = 1";

    private final QueryRunner queries;
    private final List<Project> all;

    /** Reads the projects of a release, which must stay open. */
    public ProjectReader(ReleaseSnapshot release) {
        this.queries = release.queries();
        this.all = queries.all(LATEST + " ORDER BY start_date DESC, project", List.of(), ProjectReader::project);
    }

    /** Returns all projects, latest start first. */
    public List<Project> all() {
        return all;
    }

    /** Returns one project, or throws {@link UnknownNameException}. */
    public Project project(String code) {
        return all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "project", code, all.stream().map(Project::code).toList()));
    }

    /** Returns the tasks in every report of a project, oldest report first, then by work package and task number. */
    public List<ProjectTask> tasks(String project) {
        return queries.all(
                "SELECT * FROM project_tasks WHERE project = ? ORDER BY report_date, work_package,"
                        + " TRY_CAST(split_part(task, '.', 2) AS INTEGER), task",
                List.of(project),
                ProjectReader::task);
    }

    /** Returns the tasks in the latest report of a project. */
    public List<ProjectTask> newestTasks(String project) {
        List<ProjectTask> all = tasks(project);
        return all.stream()
                .filter(each -> each.reportDate().equals(all.get(all.size() - 1).reportDate()))
                .toList();
    }

    /** Returns the mean progress of the tasks in the latest report, from 0 to 1; empty without a report. */
    public Optional<BigDecimal> progress(String project) {
        List<ProjectTask> tasks = newestTasks(project);
        return tasks.stream()
                .map(ProjectTask::progress)
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(tasks.size()), 4, RoundingMode.HALF_UP));
    }

    /** Returns the milestones of a project, by planned day. */
    public List<ProjectMilestone> milestones(String project) {
        return queries.all(
                "SELECT * FROM project_milestones WHERE project = ? ORDER BY planned_on, milestone",
                List.of(project),
                row -> new ProjectMilestone(
                        row.getString("project"),
                        row.getString("milestone"),
                        RowMappers.textOrNull(row, "title"),
                        RowMappers.date(row, "planned_on"),
                        RowMappers.dateOrNull(row, "reached_on")));
    }

    /** Returns the spending of a project in every report, oldest first. */
    public List<ProjectSpending> spending(String project) {
        return queries.all(
                "SELECT * FROM project_spending WHERE project = ? ORDER BY report_date",
                List.of(project),
                row -> new ProjectSpending(
                        row.getString("project"),
                        row.getString("period"),
                        RowMappers.date(row, "report_date"),
                        row.getBigDecimal("committed_eur"),
                        row.getBigDecimal("paid_eur"),
                        row.getBigDecimal("certified_eur")));
    }

    /** Returns the networks of a project, by prefecture. */
    public List<ProjectNetwork> networks(String project) {
        return queries.all(
                "SELECT * FROM project_networks WHERE project = ? ORDER BY prefecture, network",
                List.of(project),
                row -> new ProjectNetwork(
                        row.getString("project"),
                        row.getString("prefecture"),
                        row.getString("network"),
                        row.getString("network_kind"),
                        RowMappers.date(row, "established_on"),
                        RowMappers.dateOrNull(row, "closed_on"),
                        row.getObject("subjects", Integer.class)));
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getString("project"),
                RowMappers.textOrNull(row, "title"),
                row.getString("fund"),
                row.getString("objective"),
                row.getString("lead_prefecture"),
                row.getBigDecimal("budget_eur"),
                RowMappers.date(row, "start_date"),
                RowMappers.date(row, "end_date"),
                row.getObject("target_public_operators", Long.class),
                row.getObject("target_private_operators", Long.class),
                row.getString("period"));
    }

    private static ProjectTask task(ResultSet row) throws SQLException {
        return new ProjectTask(
                row.getString("project"),
                row.getString("period"),
                RowMappers.date(row, "report_date"),
                row.getString("work_package"),
                row.getString("task"),
                RowMappers.textOrNull(row, "title"),
                RowMappers.date(row, "planned_start"),
                RowMappers.date(row, "planned_end"),
                row.getBigDecimal("progress"));
    }
}
