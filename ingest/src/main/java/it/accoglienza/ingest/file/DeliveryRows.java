package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.TableRow.Kind;
import it.accoglienza.ingest.file.cell.CellValue;
import it.accoglienza.ingest.file.cell.RowReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of an accepted file with typed values. Rows without any text, rows of totals and rows of other leads are left out. */
public final class DeliveryRows {
    /**
     * A row.
     *
     * @param line the line of the file, counted from 1
     * @param marks the rules that the row as a whole violates
     * @param values one for each field of the contract
     */
    public record TypedRow(long line, Set<String> marks, List<CellValue> values) {
        /** Returns whether the row as a whole is broken, so that its cells are not judged. */
        public boolean isBroken() {
            return BROKEN.stream().anyMatch(marks::contains);
        }
    }

    /** The mark of a row with more or fewer cells than the header. */
    public static final String CELLS = "cells";

    /** The mark of a row with more cells than the header in a file with commas. */
    public static final String COMMAS = "commas";

    /** The mark of a row with one or two texts only, such as a title, a note or a signature. Its text is not kept. */
    public static final String STRAY_TEXT = "stray_text";

    /** The marks of rows that are broken as a whole. */
    public static final List<String> BROKEN = List.of(CELLS, COMMAS, STRAY_TEXT);

    private final ContractMatch match;
    private final String name;
    private final int[] columns;
    private final RowReader reader;
    private final LeadPrefectures leads;

    DeliveryRows(ContractMatch match, String name, LocalDate receivedOn, Contracts contracts) {
        this.match = match;
        this.name = name;
        this.leads = new LeadPrefectures(match, contracts);
        this.columns = new HeaderMapping(match).columns();
        this.reader = new RowReader(match.contract(), contracts, match.period(), receivedOn);
        if (reader.isObserved()) {
            delivered().forEach(row -> reader.observe(row.cells()));
            reader.decide();
        }
    }

    /**
     * Opens the text of a file that was accepted.
     *
     * @throws FileRefusedException if the contracts no longer accept its path or headers
     */
    public static DeliveryRows of(SourceText source, Delivery delivery, Contracts contracts)
            throws FileRefusedException {
        LandedFile file = delivery.file();
        ContractMatch match = ContractMatch.of(file, source.text(), contracts);
        return new DeliveryRows(match, file.name(), delivery.receivedOn(), contracts);
    }

    /** Returns the rows in the order of the file. */
    public Stream<TypedRow> stream() {
        return delivered().map(row -> new TypedRow(row.line(), row.marks(), reader.read(row.cells())));
    }

    private Stream<DeliveredRow> delivered() {
        return match.layout() != null
                ? new ReportLayoutReader(match, name).read(lines())
                : lines().filter(this::isData).map(line -> DeliveredRow.of(line, match.table(), columns));
    }

    private Stream<TableRow> lines() {
        Iterator<CsvRecord> records = match.table().records();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .map(csv -> TableRow.of(csv, match.table().headers()));
    }

    /**
     * Compares each row of totals with the sums of the numbers in all rows, and with those of the rows since the row of totals
     * before it; a number that is neither is an issue.
     */
    List<Issue> totals() {
        RowSums all = new RowSums(columns.length);
        RowSums group = new RowSums(columns.length);
        List<TotalRow> totals = new ArrayList<>();
        lines().forEach(line -> {
            if (line.kind() == Kind.TOTAL) {
                totals.add(new TotalRow(line.line(), values(line), group.take()));
            } else if (isData(line)) {
                List<CellValue> values = values(line);
                all.add(values);
                group.add(values);
            }
        });
        return totals.stream().map(total -> total.issue(all, match.contract())).toList();
    }

    private boolean isData(TableRow line) {
        return line.kind() == Kind.DATA && !leads.isOthers(line);
    }

    private List<CellValue> values(TableRow line) {
        return reader.read(DeliveredRow.of(line, match.table(), columns).cells());
    }
}
