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
import java.util.stream.IntStream;

/** The columns of a delivered file, each held against what its contract or published form allows. */
final class HeaderMapping {
    private final Contract contract;
    private final Set<String> readOver;
    private final List<String> headers;

    private HeaderMapping(Contract contract, Set<String> readOver, List<String> headers) {
        this.contract = contract;
        this.readOver = readOver;
        this.headers = headers;
    }

    static HeaderMapping of(List<String> headers, ContractMatch what) {
        Layout layout = what.layout();
        return new HeaderMapping(what.contract(), layout == null ? Set.of() : layout.known(), headers);
    }

    /** What the gate is told of each column. */
    List<Column> watched() {
        return headers.stream()
                .map(header -> field(header)
                        .map(field -> new Column(header, true, kind(field)))
                        .orElseGet(() -> new Column(header, readOver.contains(header), Kind.TEXT)))
                .toList();
    }

    /** Whether a column of a published form is not loaded. */
    boolean readOver(int place) {
        return place < headers.size()
                && readOver.contains(headers.get(place))
                && field(headers.get(place)).isEmpty();
    }

    /** Columns that are undeclared, given twice, or missing although required; told by place, for a header may be a value. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            if (field(header).isEmpty() && !readOver.contains(header)) {
                issues.add(Issue.column("unknown_column", "#" + (place + 1)));
            } else if (!seen.add(header)) {
                issues.add(Issue.column("column_twice", header));
            }
        }
        if (readOver.isEmpty()) {
            contract.fields().stream()
                    .filter(field -> field.rules().required() && !seen.contains(field.header()))
                    .forEach(field -> issues.add(Issue.column("missing_column", field.header())));
        }
        return issues;
    }

    /** The places of the quasi-identifiers. */
    int[] quasi() {
        return IntStream.range(0, headers.size())
                .filter(place -> field(headers.get(place))
                        .filter(field -> field.sensitivity() == Sensitivity.QUASI)
                        .isPresent())
                .toArray();
    }

    /** The place of the column that tells the period; negative where there is none. */
    int period() {
        return IntStream.range(0, headers.size())
                .filter(place -> field(headers.get(place))
                        .filter(field -> field.name().equals("period"))
                        .isPresent())
                .findFirst()
                .orElse(-1);
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
