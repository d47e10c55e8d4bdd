package it.accoglienza.samples.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the deliveries of one prefecture. Each file is named {@code <period>_<received on>}. */
public final class PrefectureDeliveries {
    private final String prefecture;
    private final DeliveryWriter writer;
    private final DatasetHeaders headers;
    private final YearMonth monthlySince;

    /**
     * Creates no file.
     *
     * @param monthlySince first month whose monthly files are written
     */
    public PrefectureDeliveries(
            String prefecture, DeliveryWriter writer, DatasetHeaders headers, YearMonth monthlySince) {
        this.prefecture = prefecture;
        this.writer = writer;
        this.headers = headers;
        this.monthlySince = monthlySince;
    }

    /** Writes a delivery, unless its month is left out. A later delivery for the same period replaces an earlier one. */
    public void send(String dataset, Object period, LocalDate received, List<List<String>> rows) {
        if (isWritten(period)) {
            writer.write(dataset, name(period, received), headers.headers(dataset), rows.stream());
        }
    }

    /** Formats a row in the prefecture's conventions: its code, the period, then the cells; null gives an empty cell. */
    public List<String> row(Object period, @Nullable Object... cells) {
        List<String> row = new ArrayList<>(cells.length + 2);
        row.add(prefecture);
        row.add(period.toString());
        Stream.of(cells).map(this::text).forEach(row::add);
        return row;
    }

    private String text(@Nullable Object cell) {
        if (cell instanceof LocalDate date) {
            return writer.conventions().date(date);
        }
        if (cell instanceof BigDecimal number) {
            return writer.conventions().number(number);
        }
        return cell == null ? "" : cell.toString();
    }

    /** Opens a delivery that is too large to be held in memory. {@code level} is the gzip level, 1 to 9. */
    public PackedCsvWriter open(String dataset, Object period, LocalDate received, int level) {
        return isWritten(period)
                ? writer.open(dataset, name(period, received), headers.headers(dataset), level)
                : writer.discard();
    }

    private boolean isWritten(Object period) {
        return !(period instanceof YearMonth month) || !month.isBefore(monthlySince);
    }

    private static String name(Object period, LocalDate received) {
        return period + "_" + received;
    }
}
