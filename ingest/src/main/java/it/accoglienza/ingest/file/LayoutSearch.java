package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.file.cell.CodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the contract and the layout of a published report by what it holds: its headers, or its cells if it has none. */
final class LayoutSearch {
    private static final Pattern COUNT = Pattern.compile("[0-9][0-9. ]*");

    private final Contracts contracts;
    private final HeaderSearch headers;

    LayoutSearch(Contracts contracts, HeaderSearch headers) {
        this.contracts = contracts;
        this.headers = headers;
    }

    /** Returns the first layout of some contracts that fits; layouts with headers come first. */
    Optional<ContractMatch> find(List<Contract> candidates) {
        return search(candidates, false).or(() -> search(candidates, true));
    }

    private Optional<ContractMatch> search(List<Contract> candidates, boolean headerless) {
        for (Contract contract : candidates) {
            for (Layout layout : contract.layouts()) {
                if (layout.headerless().isEmpty() == headerless) {
                    continue;
                }
                KnownHeaders known = KnownHeaders.of(contract, layout);
                Optional<TableText> table = headerless ? withoutHeaders(contract, layout) : withHeaders(layout, known);
                if (table.isPresent()) {
                    return table.map(
                            found -> new ContractMatch(contract, DeliveryBlockId.COUNTRY, null, layout, known, found));
                }
            }
        }
        return Optional.empty();
    }

    /** All headers of a line must be declared, and those of the fields must be there. */
    private Optional<TableText> withHeaders(Layout layout, KnownHeaders known) {
        return headers.best(line ->
                known.includes(line) && layout.missing(known.texts(line)).isEmpty()
                        ? known.texts(line).size()
                        : 0);
    }

    /** The first line must have cells that the fields accept. */
    private Optional<TableText> withoutHeaders(Contract contract, Layout layout) {
        int most = layout.headerless().size();
        return headers.best(line -> (line.size() == most || line.size() == most - 1) && fits(line, contract, layout)
                        ? line.size()
                        : 0)
                .map(table -> table.withHeaders(layout.headerless()));
    }

    private boolean fits(List<String> line, Contract contract, Layout layout) {
        for (int column = 0; column < line.size(); column++) {
            String field = layout.columns().get(layout.headerless().get(column));
            if (field != null && !fits(line.get(column), contract.field(field))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String cell, Field field) {
        if (field.codes() != null) {
            return CodeText.of(contracts.codes(field.codes())).parse(cell).isPresent();
        }
        return field.type() != FieldType.INTEGER || COUNT.matcher(cell).matches();
    }

    /**
     * Returns the layout that has most headers in common with a line, the headers that the line lacks and, by position, those
     * that the layout does not have; or the dataset of prefectures with most of them. Empty if less than half of the headers
     * are there.
     */
    List<Issue> nearest(List<Contract> candidates) {
        List<Issue> nearest = List.of();
        int most = 0;
        for (Contract contract : candidates) {
            int own = contract.deliveredByMinistry() ? 0 : common(KnownHeaders.of(contract));
            if (own > most && 2 * own >= contract.fields().size()) {
                most = own;
                nearest = List.of(Issue.file("nearest_dataset:" + contract.name()));
            }
            for (Layout layout : contract.layouts()) {
                KnownHeaders known = KnownHeaders.of(contract, layout);
                int common = common(known);
                if (common > most && 2 * common >= layout.columns().size()) {
                    most = common;
                    nearest = differences(contract, layout, known, best(known).orElseThrow());
                }
            }
        }
        return nearest;
    }

    private int common(KnownHeaders known) {
        return best(known).map(table -> known.texts(table.headers()).size()).orElse(0);
    }

    private Optional<TableText> best(KnownHeaders known) {
        return headers.best(line -> known.texts(line).size());
    }

    private static List<Issue> differences(Contract contract, Layout layout, KnownHeaders known, TableText table) {
        List<Issue> issues = new ArrayList<>();
        issues.add(Issue.file("nearest_layout:" + contract.name() + "/" + layout.name()));
        Set<String> found = known.texts(table.headers());
        layout.missing(found).forEach(header -> issues.add(Issue.column("missing_column", header)));
        for (int column = 0; column < table.headers().size(); column++) {
            String header = table.headers().get(column);
            if (!header.isEmpty() && known.find(header).isEmpty()) {
                issues.add(Issue.column("unknown_column", "#" + (column + 1)));
            }
        }
        return issues;
    }
}
