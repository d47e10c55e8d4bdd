package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Declarations;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The declarations of all tables of the open layer, by name. */
final class OpenTableSchemas {
    private final SortedMap<String, OpenTableSchema> tables = new TreeMap<>();

    private OpenTableSchemas() {}

    /**
     * Reads the files of the folder {@code open}.
     *
     * @throws IllegalArgumentException if a file has an unknown property, lacks a text, or refers to an unknown table
     */
    static OpenTableSchemas declared() {
        OpenTableSchemas all = new OpenTableSchemas();
        Declarations.in(OpenTableSchemas.class, "open").forEach(all::add);
        all.tables.values().forEach(all::validateForeignKeys);
        return all;
    }

    /** Returns all tables in the order of their names. */
    Collection<OpenTableSchema> all() {
        return tables.values();
    }

    /**
     * Returns a table.
     *
     * @throws IllegalStateException if it is not declared
     */
    OpenTableSchema table(String name) {
        OpenTableSchema table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no open table '%s'; declare it in open/%s.yaml. Declared are %s"
                    .formatted(name, name, tables.keySet()));
        }
        return table;
    }

    private void add(String file, String yaml) {
        OpenTableSchema table = Declarations.read("open/" + file + ".yaml", yaml, OpenTableSchema.class);
        if (!file.equals(table.name())) {
            throw new IllegalArgumentException("open/%s.yaml declares '%s'".formatted(file, table.name()));
        }
        tables.put(file, table);
    }

    private void validateForeignKeys(OpenTableSchema table) {
        for (ForeignKey key : table.foreignKeys()) {
            OpenTableSchema target = tables.get(key.reference().resource());
            if (target == null || !target.primaryKey().equals(key.reference().fields())) {
                throw new IllegalArgumentException("open/%s.yaml: %s must refer to the primary key of a declared table"
                        .formatted(table.name(), key.fields()));
            }
        }
    }
}
