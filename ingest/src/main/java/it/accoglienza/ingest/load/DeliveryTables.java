package it.accoglienza.ingest.load;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.contract.ColumnText;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.DeclaredTable;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.contract.Sensitivity;
import it.accoglienza.ingest.lake.TableDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Describes the tables of bronze, silver and quarantine, from the contracts and the files of the folder {@code layers}. */
public final class DeliveryTables {
    private static final SortedMap<String, String> FILES = Declarations.in(DeliveryTables.class, "layers");
    private static final Columns ADDED = read("added", Columns.class);

    private DeliveryTables() {}

    /** The columns of a file, by name. */
    private static final class Columns extends LinkedHashMap<String, ColumnText> {
        private static final long serialVersionUID = 1L;
    }

    /** The tables of a file, by name. */
    private static final class Tables extends LinkedHashMap<String, DeclaredTable> {
        private static final long serialVersionUID = 1L;
    }

    /** What a query over silver can easily get wrong, by table. */
    private static final class Notes extends LinkedHashMap<String, Localized> {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the descriptions by the names of the tables, {@code silver.stays}. */
    public static Map<String, TableDescription> described(Contracts contracts) {
        Map<String, TableDescription> described = new TreeMap<>();
        for (String layer : List.of("bronze", "silver")) {
            read(layer, Tables.class)
                    .forEach((table, declared) -> described.put(layer + "." + table, declared(declared)));
        }
        for (Contract contract : contracts.inOrder()) {
            described.put("silver." + contract.name(), silver(contract));
            described.put("quarantine." + contract.name(), quarantine(contract));
        }
        Map<String, String> notes = new TreeMap<>();
        read("notes", Notes.class).forEach((table, note) -> notes.put("silver." + table, note.inBothLanguages()));
        TableDescription.addNotes(described, notes);
        return described;
    }

    private static TableDescription declared(DeclaredTable table) {
        return new TableDescription(comment(table.title(), table.description()), table.key(), table.comments());
    }

    private static TableDescription silver(Contract contract) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field field : contract.fields()) {
            columns.put(
                    field.name(),
                    ColumnText.of(field).comment(contract.primaryKey().contains(field.name()), field.sensitivity()));
        }
        for (String added : List.of("flags", "delivery")) {
            columns.put(added, requireNonNull(ADDED.get(added)).comment(false, null));
        }
        return new TableDescription(comment(contract.title(), contract.description()), contract.primaryKey(), columns);
    }

    private static TableDescription quarantine(Contract contract) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> key = List.of("delivery", "line");
        for (String added : List.of("prefecture", "period", "delivery", "line", "reasons", "sent")) {
            Sensitivity sensitivity = added.equals("sent") && contract.ofPersons() ? Sensitivity.SENSITIVE : null;
            columns.put(added, requireNonNull(ADDED.get(added)).comment(key.contains(added), sensitivity));
        }
        return new TableDescription(
                "Righe respinte / Rejected rows: " + comment(contract.title(), contract.description()), key, columns);
    }

    private static String comment(Localized title, Localized description) {
        return TableDescription.comment(title.it(), title.en(), description.it(), description.en());
    }

    private static <T> T read(String file, Class<T> type) {
        return Declarations.read("layers/" + file + ".yaml", requireNonNull(FILES.get(file)), type);
    }
}
