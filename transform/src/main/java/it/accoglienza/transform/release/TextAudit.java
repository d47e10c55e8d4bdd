package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.transform.audit.AuditException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Compares the texts of a release with their declarations before it is published: each is a code of its list, has its form, or
 * is a declared title. So a text that a prefecture typed is not published, whatever a query selects.
 */
final class TextAudit {
    private final OpenTableSchemas tables;
    private final Contracts contracts;
    private final ProjectTitles titles;

    TextAudit(OpenTableSchemas tables, Contracts contracts, ProjectTitles titles) {
        this.tables = tables;
        this.contracts = contracts;
        this.titles = titles;
    }

    /**
     * Checks all tables of a release, several in parallel.
     *
     * @param candidate a warehouse whose open layer is the release
     * @throws AuditException if a text differs from its declaration; the message names the column, not the text
     */
    void run(Lake candidate) {
        SortedSet<String> broken = new ConcurrentSkipListSet<>();
        ParallelTasks.all(tables.all().stream()
                .filter(table -> candidate.has(Layer.OPEN, table.name()))
                .map(table -> () -> broken.addAll(broken(table, candidate))));
        if (!broken.isEmpty()) {
            throw new AuditException(List.copyOf(broken));
        }
    }

    private List<String> broken(OpenTableSchema table, Lake candidate) {
        Map<String, Column> rules = new TreeMap<>();
        table.fields().forEach(column -> {
            Column rule = rule(column);
            if (rule != null) {
                rules.put(column.name(), count_if(not(rule)));
            }
        });
        if (rules.isEmpty()) {
            return List.of();
        }
        List<String> names = List.copyOf(rules.keySet());
        Column[] counts = rules.values().toArray(Column[]::new);
        Row found = candidate.read(Layer.OPEN, table.name()).select(counts).first();
        return names.stream()
                .filter(name -> found.getLong(names.indexOf(name)) > 0)
                .map(name -> "%s.%s is not a declared code, form or title (%,d rows)"
                        .formatted(table.name(), name, found.getLong(names.indexOf(name))))
                .toList();
    }

    private @Nullable Column rule(OpenColumn column) {
        Column value = col("`" + column.name() + "`");
        if (column.codes() != null) {
            return in(value, contracts.codes(column.codes()).values());
        }
        if (!column.allowedValues().isEmpty()) {
            return in(value, column.allowedValues());
        }
        if (column.pattern() != null) {
            return value.rlike("\\A(?:" + column.pattern() + ")\\z");
        }
        return column.source() == OpenColumn.Source.TITLES ? in(value, titles.texts()) : null;
    }

    private static Column in(Column value, Collection<String> values) {
        return value.isin(values.toArray());
    }
}
