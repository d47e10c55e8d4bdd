package it.accoglienza.ingest.file.cell;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file: the cells of each field of a contract to typed values. All rows are observed before the first
 * one is read, because the notation of numbers and dates is that of the column and the file.
 */
public final class RowReader {
    private final List<CellReader> columns;

    /**
     * Creates a reader for one file.
     *
     * @param delivered the period of the delivery, whose codes are accepted; null for a report of the Ministry
     * @param receivedOn the day of receipt, which ends the range of dates that have happened
     */
    public RowReader(Contract contract, Contracts contracts, @Nullable DeliveryPeriod delivered, LocalDate receivedOn) {
        this.columns = contract.fields().stream()
                .map(field -> column(field, contract, contracts, delivered, receivedOn))
                .toList();
    }

    private static CellReader column(
            Field field,
            Contract contract,
            Contracts contracts,
            @Nullable DeliveryPeriod delivered,
            LocalDate receivedOn) {
        boolean period = !contract.deliveredByMinistry() && field.name().equals("period");
        return new CellReader(
                field,
                period ? contract.delivered().every() : null,
                field.codes() == null
                        ? null
                        : CodeText.of(contracts.codes(field.codes()).in(delivered)),
                receivedOn);
    }

    /** Returns whether rows need to be observed: numbers and dates do. */
    public boolean isObserved() {
        return columns.stream().anyMatch(CellReader::isObserved);
    }

    /** Takes a row into account; see {@link #decide}. */
    public void observe(List<String> cells) {
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).observe(cells.get(column));
        }
    }

    /** Chooses the notation of numbers and dates when all rows were observed. */
    public void decide() {
        Set<NumberNotation> notations = EnumSet.noneOf(NumberNotation.class);
        Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
        columns.forEach(column -> {
            notations.addAll(column.notations());
            orders.addAll(column.orders());
        });
        columns.forEach(column -> column.decide(notations, orders));
    }

    /** Reads a row, one value for each field of the contract. */
    public List<CellValue> read(List<String> cells) {
        List<CellValue> values = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            values.add(columns.get(column).read(cells.get(column)));
        }
        return values;
    }
}
