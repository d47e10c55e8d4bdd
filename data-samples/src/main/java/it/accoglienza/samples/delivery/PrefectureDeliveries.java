package it.accoglienza.samples.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One prefecture's deliveries, each named after its period and the day on which it arrived. */
public final class PrefectureDeliveries {
    private final String prefecture;
    private final DeliveryWriter writer;
    private final DatasetHeaders columns;

    public PrefectureDeliveries(String prefecture, DeliveryWriter writer, DatasetHeaders columns) {
        this.prefecture = prefecture;
        this.writer = writer;
        this.columns = columns;
    }

    /** Writes {@code <dataset>/<prefecture>/<period>_<received>}; of two for one period the later counts. */
    public void send(String dataset, Object period, LocalDate received, List<List<String>> rows) {
        writer.write(dataset, name(period, received), columns.headers(dataset), rows.stream());
    }

    /** One row in the prefecture's conventions, its code and the period before the cells; null is an empty cell. */
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

    /** A file too large for rows of text, which is written byte by byte; level 1 packs fast, 9 packs best. */
    public PackedCsvWriter bytes(String dataset, Object period, LocalDate received, int level) {
        return writer.bytes(dataset, name(period, received), columns.headers(dataset), level);
    }

    private static String name(Object period, LocalDate received) {
        return period + "_" + received;
    }
}
