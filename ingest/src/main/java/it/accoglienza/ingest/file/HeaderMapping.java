package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.contract.Sensitivity;
import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Maps the headers of a file to the fields of its contract, or to the headers of its layout. Columns are counted from 0. */
final class HeaderMapping {
    private final Contract contract;
    private final Set<String> layoutHeaders;
    private final List<String> headers;

    private HeaderMapping(Contract contract, Set<String> layoutHeaders, List<String> headers) {
        this.contract = contract;
        this.layoutHeaders = layoutHeaders;
        this.headers = headers;
    }

    static HeaderMapping of(List<String> headers, ContractMatch match) {
        Layout layout = match.layout();
        return new HeaderMapping(match.contract(), layout == null ? Set.of() : layout.known(), headers);
    }

    /** Returns the columns as the identifier gate needs them. */
    List<Column> gateColumns() {
        return headers.stream()
                .map(header -> field(header)
                        .map(HeaderMapping::gateColumn)
                        .orElseGet(() -> layoutHeaders.contains(header)
                                ? new Column(header, true, Kind.IGNORED)
                                : new Column(header, false, Kind.TEXT)))
                .toList();
    }

    private static Column gateColumn(Field field) {
        return field.sensitivity() == Sensitivity.PSEUDONYM
                ? new Column(field.header(), true, Kind.PSEUDONYM, field.rules().pattern())
                : new Column(field.header(), true, kind(field));
    }

    /**
     * Returns an issue for each column that is undeclared, duplicate, or required and missing. An undeclared column is given
     * by its position: its header may be a value.
     */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            if (field(header).isEmpty() && !layoutHeaders.contains(header)) {
                issues.add(Issue.column("unknown_column", "#" + (column + 1)));
            } else if (!seen.add(header)) {
                issues.add(Issue.column("column_twice", header));
            }
        }
        if (layoutHeaders.isEmpty()) {
            contract.fields().stream()
                    .filter(field -> field.rules().required() && !seen.contains(field.header()))
                    .forEach(field -> issues.add(Issue.column("missing_column", field.header())));
        }
        return issues;
    }

    /** Returns the columns that are quasi-identifiers. */
    int[] quasiIdentifiers() {
        return columns(field -> field.sensitivity() == Sensitivity.QUASI).toArray();
    }

    /** Returns the column of the field {@code period}, -1 if there is none. */
    int periodIndex() {
        return columns(field -> field.name().equals("period")).findFirst().orElse(-1);
    }

    private IntStream columns(Predicate<Field> condition) {
        return IntStream.range(0, headers.size())
                .filter(column -> field(headers.get(column)).filter(condition).isPresent());
    }

    private Optional<Field> field(String header) {
        return contract.fields().stream()
                .filter(field -> field.header().equals(header))
                .findFirst();
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case DATE -> field.sensitivity() == Sensitivity.EVENT ? Kind.EVENT_DATE : Kind.OTHER_DATE;
            case INTEGER, NUMBER -> Kind.NUMBER;
            case STRING, YEARMONTH -> Kind.TEXT;
        };
    }
}
