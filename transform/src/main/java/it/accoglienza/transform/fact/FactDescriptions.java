package it.accoglienza.transform.fact;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import it.accoglienza.ingest.contract.ColumnText;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.TableDescription;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file {@code columns/facts.yaml}: what the columns of the fact tables mean. A column of a contract keeps its text there.
 *
 * @param keys the columns that together identify a row, by table; empty if rows may be equal
 * @param notes what a query can easily get wrong, by table
 * @param columns the columns that mean the same in every table, by name
 * @param tables the columns of single tables, by table and name
 */
public record FactDescriptions(
        Map<String, List<String>> keys,
        Map<String, Localized> notes,
        Map<String, ColumnText> columns,
        Map<String, Map<String, ColumnText>> tables) {

    public FactDescriptions {
        Set<String> facts = Fact.declared().stream().map(Fact::name).collect(toSet());
        if (!keys.keySet().equals(facts) || !facts.containsAll(tables.keySet()) || !facts.containsAll(notes.keySet())) {
            throw new IllegalArgumentException("columns/facts.yaml: its tables are not the facts, which are " + facts);
        }
    }

    /** Returns the descriptions by the names of the tables, {@code facts.reception}. */
    public static Map<String, TableDescription> described(Contracts contracts) {
        String yaml = requireNonNull(
                Declarations.in(FactDescriptions.class, "columns").get("facts"));
        FactDescriptions texts = Declarations.read("columns/facts.yaml", yaml, FactDescriptions.class);
        Map<String, TableDescription> described = new LinkedHashMap<>();
        for (Fact fact : Fact.declared()) {
            described.put("facts." + fact.name(), texts.table(fact, contracts));
        }
        return described;
    }

    /** Columns of the fact's datasets, then the shared ones, then those of the table: a later text replaces an earlier one. */
    private TableDescription table(Fact fact, Contracts contracts) {
        Map<String, ColumnText> texts = new LinkedHashMap<>();
        for (String dataset : fact.description().datasets()) {
            for (Field field : contracts.contract(dataset).fields()) {
                texts.putIfAbsent(field.name(), ColumnText.of(field));
            }
        }
        texts.putAll(columns);
        texts.putAll(requireNonNullElse(tables.get(fact.name()), Map.of()));
        List<String> key = requireNonNull(keys.get(fact.name()));
        Map<String, String> comments = new HashMap<>();
        texts.forEach((name, text) -> comments.put(name, text.comment(key.contains(name), null)));
        String comment = TableDescription.comment(
                fact.description().title().it(),
                fact.description().title().en(),
                fact.description().description().it(),
                fact.description().description().en());
        Localized note = notes.get(fact.name());
        return new TableDescription(comment, key, note == null ? "" : note.inBothLanguages(), comments);
    }
}
