package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Declarations;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The declarations of all tables of the open layer, by name. */
final class OpenTables {
    private final SortedMap<String, OpenTable> tables = new TreeMap<>();

    private OpenTables() {}

    /**
     * Reads the files of the folder {@code open}.
     *
     * @throws IllegalArgumentException if a file has an unknown property, lacks a text, or refers to an unknown table
     */
    static OpenTables declared() {
        OpenTables all = new OpenTables();
        Declarations.in(OpenTables.class, "open").forEach(all::add);
        all.tables.values().forEach(all::validateForeignKeys);
        return all;
    }

    /** Returns all tables in the order of their names. */
    Collection<OpenTable> all() {
        return tables.values();
    }

    /**
     * Returns a table.
     *
     * @throws IllegalStateException if it is not declared
     */
    OpenTable table(String name) {
        OpenTable table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no open table '%s'; declare it in open/%s.yaml. Declared are %s"
                    .formatted(name, name, tables.keySet()));
        }
        return table;
    }

    private void add(String file, String yaml) {
        OpenTable table = Declarations.read("open/" + file + ".yaml", yaml, OpenTable.class);
        if (!file.equals(table.name())) {
            throw new IllegalArgumentException("open/%s.yaml declares '%s'".formatted(file, table.name()));
        }
        tables.put(file, table);
    }

    private void validateForeignKeys(OpenTable table) {
        for (ForeignKey key : table.foreignKeys()) {
            OpenTable target = tables.get(key.reference().resource());
            if (target == null || !target.primaryKey().equals(key.reference().fields())) {
                throw new IllegalArgumentException("open/%s.yaml: %s must refer to the primary key of a declared table"
                        .formatted(table.name(), key.fields()));
            }
        }
    }
}
