package it.accoglienza.transform;

import it.accoglienza.ingest.contract.Contracts;

/**
 * A declaration whose first comment is its description in YAML and whose rest is its SQL.
 *
 * @param name the file's name without {@code .sql}
 */
record SqlFile(String name, String yaml, String sql) {
    static SqlFile of(String name, String text) {
        int end = text.indexOf("*/");
        if (!text.startsWith("/*") || end < 0) {
            throw new IllegalArgumentException("%s.sql: begins with its description, /* ... */".formatted(name));
        }
        return new SqlFile(name, text.substring(2, end), text.substring(end + 2).strip());
    }

    <T> T describedAs(Class<T> type) {
        return Contracts.read(name + ".sql", yaml, type);
    }
}
