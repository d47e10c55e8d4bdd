package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.TableRow.Kind;
import it.accoglienza.ingest.file.cell.CellValue;
import it.accoglienza.ingest.file.cell.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    public record TypedRow(long line, Set<String> marks, List<CellValue> values) {}

    /** The mark of a row with more or fewer cells than the header. */
    public static final String CELLS = "cells";

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
        if (reader.hasNumbers()) {
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
                : lines().filter(line -> line.kind() == Kind.DATA && !leads.isOthers(line))
                        .map(line -> DeliveredRow.of(line, width(), columns));
    }

    private Stream<TableRow> lines() {
        Iterator<CsvRecord> records = match.table().records();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .map(csv -> TableRow.of(csv, match.table().headers()));
    }

    private int width() {
        return match.table().headers().size();
    }

    /** Compares the rows of totals with the sums of the numbers in all rows; a sum that differs is an issue. */
    List<Issue> totals() {
        BigDecimal[] sums = new BigDecimal[columns.length];
        Arrays.fill(sums, BigDecimal.ZERO);
        stream().forEach(row -> IntStream.range(0, sums.length)
                .forEach(field ->
                        sums[field] = sums[field].add(number(row.values().get(field)))));
        return lines().filter(line -> line.kind() == Kind.TOTAL)
                .map(line -> total(line, sums))
                .toList();
    }

    private Issue total(TableRow line, BigDecimal[] sums) {
        List<CellValue> values =
                reader.read(DeliveredRow.of(line, width(), columns).cells());
        List<Field> fields = match.contract().fields();
        String differing = IntStream.range(0, sums.length)
                .filter(field -> values.get(field).value() instanceof Number)
                .filter(field -> number(values.get(field)).compareTo(sums[field]) != 0)
                .mapToObj(field -> fields.get(field).name())
                .collect(Collectors.joining(", "));
        return new Issue(differing.isEmpty() ? "total_row" : "total_differs", differing, line.line(), 1);
    }

    private static BigDecimal number(CellValue cell) {
        return cell.value() instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }
}
