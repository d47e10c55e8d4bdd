package it.accoglienza.transform.audit;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;

/**
 * An attack on a release: a query over the release and the exact figures with one row for each cell that it tries, and a boolean
 * column for each rule, true where the cell breaks it. The column's name is the rule.
 *
 * @param name the file's name in {@code audit} without {@code .sql}
 */
record Attack(String name, Localized title, String sql) {
    private record Head(Localized title) {}

    /** Reads the declared attacks. */
    static List<Attack> declared() {
        return Declarations.in(Attack.class, "audit").entrySet().stream()
                .map(file -> {
                    SqlFile sql = SqlFile.of(file.getKey(), file.getValue());
                    return new Attack(sql.name(), sql.describedAs(Head.class).title(), sql.sql());
                })
                .toList();
    }
}
