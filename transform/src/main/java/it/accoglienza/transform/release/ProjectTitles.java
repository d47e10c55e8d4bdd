package it.accoglienza.transform.release;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.identifier.IdentifierGate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The published titles: of projects their labels in the code list {@code project}, of tasks and milestones the rows of {@code
 * titles/titles.csv}. A title that a prefecture delivers is not published.
 */
record ProjectTitles(List<Title> all) {
    private static final List<String> COLUMNS = List.of("project", "code", "title_it", "title_en");

    /**
     * A title.
     *
     * @param code the code of the task or milestone within the project; empty for the project itself
     */
    record Title(String project, String code, Localized text) {
        boolean hasSameCode(Title other) {
            return project.equals(other.project) && code.equals(other.code);
        }
    }

    /**
     * Reads the declared titles.
     *
     * @throws IllegalArgumentException if a row of the file is not valid; the message names the line
     */
    static ProjectTitles declared(Contracts contracts) {
        String csv =
                requireNonNull(Declarations.in(ProjectTitles.class, "titles").get("titles"));
        return of(csv, contracts);
    }

    /** Reads a text in the form of {@code titles/titles.csv}. */
    static ProjectTitles of(String csv, Contracts contracts) {
        List<Title> all = new ArrayList<>();
        contracts.codes("project").codes().forEach(code -> all.add(new Title(code.code(), "", code.label())));
        List<String> projects = contracts.codes("project").values();
        String form = pattern(contracts, "project_activities", "task") + "|"
                + pattern(contracts, "project_milestones", "milestone");
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            require(row.getHeader().equals(COLUMNS), row, "the columns must be " + COLUMNS);
            Title title = new Title(row.getField("project"), row.getField("code"), text(row));
            require(projects.contains(title.project()), row, "unknown project; known are " + projects);
            require(title.code().matches(form), row, "the code of a task or milestone must have the form " + form);
            require(all.stream().noneMatch(title::hasSameCode), row, "a second title of the same code");
            all.add(title);
        }
        return new ProjectTitles(List.copyOf(all));
    }

    private static String pattern(Contracts contracts, String dataset, String field) {
        return contracts.contract(dataset).fields().stream()
                .filter(each -> each.name().equals(field))
                .map(each -> requireNonNull(each.rules().pattern()))
                .findFirst()
                .orElseThrow();
    }

    private static Localized text(NamedCsvRecord row) {
        List<String> texts = List.of(row.getField("title_it"), row.getField("title_en"));
        require(texts.stream().noneMatch(String::isBlank), row, "a title must be in both languages");
        IdentifierGate gate = new IdentifierGate(
                COLUMNS.subList(2, COLUMNS.size()).stream()
                        .map(column -> new IdentifierGate.Column(column, true, IdentifierGate.Kind.TEXT))
                        .toList(),
                DeliveryPeriod.today());
        gate.scanRow(row.getStartingLineNumber(), texts);
        require(gate.hits().isEmpty(), row, "a title must not contain an identifier such as an e-mail address");
        return new Localized(texts.get(0), texts.get(1));
    }

    private static void require(boolean valid, NamedCsvRecord row, String message) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "titles/titles.csv, line %d: %s".formatted(row.getStartingLineNumber(), message));
        }
    }

    /** Creates the view {@code titles} in a session, with the columns {@code project, code, title_it, title_en}. */
    void register(SparkSession spark) {
        List<Row> rows = all.stream()
                .map(title -> RowFactory.create(
                        title.project(),
                        title.code(),
                        title.text().it(),
                        title.text().en()))
                .toList();
        String columns = String.join(" STRING, ", COLUMNS) + " STRING";
        spark.createDataFrame(rows, StructType.fromDDL(columns)).createOrReplaceTempView("titles");
    }

    /** Returns the texts of all titles, in both languages. */
    Set<String> texts() {
        Set<String> texts = new HashSet<>();
        all.forEach(
                title -> texts.addAll(List.of(title.text().it(), title.text().en())));
        return texts;
    }
}
