package it.accoglienza.transform.release;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.contract.ColumnText;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.DeclaredTable;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.TableDescription;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the tables of open from their declarations, and those of gold, which have the columns of the published ones and more. */
public final class OpenDescriptions {
    private OpenDescriptions() {}

    /** The columns of gold that are not published, by name. */
    private static final class Columns extends LinkedHashMap<String, ColumnText> {
        private static final long serialVersionUID = 1L;
    }

    /** What a query over gold and open can easily get wrong, by table. */
    private static final class Notes extends LinkedHashMap<String, Localized> {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the descriptions by the names of the tables, {@code open.observations}. */
    public static Map<String, TableDescription> described() {
        Map<String, TableDescription> described = new LinkedHashMap<>();
        for (OpenTableSchema table : OpenTableSchemas.declared().all()) {
            described.put("open." + table.name(), description(table));
        }
        TableDescription published = requireNonNull(described.get("open.observations"));
        Map<String, String> columns = new HashMap<>(published.columns());
        read("gold", Columns.class).forEach((name, text) -> columns.put(name, text.comment(false, null)));
        String comment =
                "Osservazioni esatte, prima della tutela della riservatezza / Exact observations before disclosure control";
        described.put("gold.observations", new TableDescription(comment, published.key(), columns));
        for (String table : List.of("deliveries", "waiting_blocks")) {
            DeclaredTable declared = read(table, DeclaredTable.class);
            described.put(
                    "gold." + table,
                    new TableDescription(
                            comment(declared.title(), declared.description()), declared.key(), declared.comments()));
        }
        Map<String, String> notes = new HashMap<>();
        read("notes", Notes.class).forEach((table, note) -> notes.put(table, note.inBothLanguages()));
        TableDescription.addNotes(described, notes);
        return described;
    }

    private static <T> T read(String file, Class<T> type) {
        String yaml = requireNonNull(
                Declarations.in(OpenDescriptions.class, "columns").get(file));
        return Declarations.read("columns/" + file + ".yaml", yaml, type);
    }

    private static TableDescription description(OpenTableSchema table) {
        Map<String, String> columns = new HashMap<>();
        for (OpenColumn column : table.fields()) {
            columns.put(column.name(), text(column).comment(table.primaryKey().contains(column.name()), null));
        }
        return new TableDescription(
                comment(table.title(), table.description()), List.copyOf(table.primaryKey()), columns);
    }

    private static String comment(Localized title, Localized description) {
        return TableDescription.comment(title.it(), title.en(), description.it(), description.en());
    }

    private static ColumnText text(OpenColumn column) {
        Localized description = column.description();
        return description == null
                ? new ColumnText(column.title().it(), column.title().en(), column.unit(), column.codes())
                : new ColumnText(
                        column.title().it() + ": " + description.it(),
                        column.title().en() + ": " + description.en(),
                        column.unit(),
                        column.codes());
    }
}
