package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.cell.CellText;
import it.accoglienza.ingest.file.cell.CodeText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first distinct values of undeclared columns, by which a column under another name is recognised. */
final class ColumnValues {
    private static final int MOST = 20;

    private final Contracts contracts;
    private final Map<Integer, Set<String>> values = new HashMap<>();

    ColumnValues(Contracts contracts) {
        this.contracts = contracts;
    }

    void add(int column, String cell) {
        Set<String> seen = values.computeIfAbsent(column, first -> new HashSet<>());
        if (seen.size() < MOST && !cell.isBlank()) {
            seen.add(CellText.plain(cell));
        }
    }

    /** Returns the field whose codes all values of a column are; empty if no field or several have these codes. */
    Optional<Field> field(int column, List<Field> fields) {
        Set<String> seen = values.getOrDefault(column, Set.of());
        List<Field> fitting = fields.stream()
                .filter(field -> !seen.isEmpty() && field.codes() != null)
                .filter(field -> seen.stream().allMatch(value -> isCode(value, field)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private boolean isCode(String value, Field field) {
        return CodeText.of(contracts.codes(String.valueOf(field.codes())))
                .parse(value)
                .isPresent();
    }
}
