package it.accoglienza.ingest.file;

import it.accoglienza.ingest.file.cell.CellValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The sum of the numbers of each column over rows. The sum of a column with a number that cannot be read is not known. */
final class RowSums {
    private final BigDecimal[] sums;
    private final BitSet unknown = new BitSet();

    RowSums(int columns) {
        sums = new BigDecimal[columns];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    void add(List<CellValue> row) {
        for (int column = 0; column < sums.length; column++) {
            CellValue cell = row.get(column);
            if (cell.value() instanceof Number number) {
                sums[column] = sums[column].add(new BigDecimal(number.toString()));
            } else if (!cell.isBlank()) {
                unknown.set(column);
            }
        }
    }

    /** Returns whether a number is, or may be, the sum of a column. */
    boolean mayBe(int column, Number number) {
        return unknown.get(column) || sums[column].compareTo(new BigDecimal(number.toString())) == 0;
    }

    /** Returns the sums and begins again with zero. */
    RowSums take() {
        RowSums taken = new RowSums(sums.length);
        System.arraycopy(sums, 0, taken.sums, 0, sums.length);
        taken.unknown.or(unknown);
        Arrays.fill(sums, BigDecimal.ZERO);
        unknown.clear();
        return taken;
    }
}
