package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.file.cell.CellValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of totals or subtotals.
 *
 * @param values one for each field of the contract
 * @param group the sums of the rows between the row of totals before it and this one
 */
record TotalRow(long line, List<CellValue> values, RowSums group) {

    /** Returns a remark, or the fields whose numbers are neither the sums of all rows nor those of the group. */
    Issue issue(RowSums all, Contract contract) {
        String differing = IntStream.range(0, values.size())
                .filter(field -> differs(field, all))
                .mapToObj(field -> contract.fields().get(field).name())
                .collect(Collectors.joining(", "));
        return new Issue(differing.isEmpty() ? "total_row" : "total_differs", differing, line, 1);
    }

    private boolean differs(int field, RowSums all) {
        return values.get(field).value() instanceof Number number
                && !all.mayBe(field, number)
                && !group.mayBe(field, number);
    }
}
