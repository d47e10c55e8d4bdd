package it.accoglienza.dashboard;

import it.accoglienza.dashboard.catalog.ProjectDocument;
import it.accoglienza.dashboard.export.Part;
import it.accoglienza.dashboard.export.ProjectSheets;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.Published;
import java.util.List;
import java.util.function.BiFunction;

/** The projects, and what is reported of each, as files. */
final class ProjectFiles {
    private ProjectFiles() {}

    /** The project that the address names. */
    static Project project(Published published, Asked asked) {
        asked.only(List.of());
        return published.projects().of(asked.name("code"));
    }

    static Answer all(Format format, Published published, Asked asked) {
        asked.only(List.of());
        return format.of(published, ProjectSheets.projects(published), "projects", asked.parameters(), Part.WHOLE);
    }

    /** Everything about one project. */
    static Answer one(Published published, Asked asked) {
        return Answer.data(Answer.JSON, ProjectDocument.of(published, project(published, asked)));
    }

    /** One table of a project as CSV. */
    static Answers.Making table(BiFunction<Published, Project, Sheet> table) {
        return (published, asked) -> {
            Project project = project(published, asked);
            Sheet sheet = table.apply(published, project);
            String name = project.code() + "_" + sheet.name();
            return Format.CSV.of(published, sheet, name, asked.parameters(), Part.WHOLE);
        };
    }
}
