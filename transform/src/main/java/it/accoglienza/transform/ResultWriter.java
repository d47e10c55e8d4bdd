package it.accoglienza.transform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes all rows of a query to a stream. CSV and JSON hold one partition in memory, a table all rows. */
final class ResultWriter {
    private final PrintStream out;

    ResultWriter(PrintStream out) {
        this.out = out;
    }

    /** Writes a text table, each column as wide as its widest value. */
    void table(Dataset<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(rows.columns()));
        rows.collectAsList().forEach(row -> lines.add(texts(row)));
        int[] widths = new int[rows.columns().length];
        lines.forEach(line -> Arrays.setAll(
                widths, column -> Math.max(widths[column], line.get(column).length())));
        lines.forEach(line -> {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append(column == 0 ? "" : "  ")
                        .append(line.get(column))
                        .append(" ".repeat(widths[column] - line.get(column).length()));
            }
            out.println(text.toString().stripTrailing());
        });
    }

    /** Writes CSV (RFC 4180) with a header line. */
    void csv(Dataset<Row> rows) {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new PrintWriter(out, false, StandardCharsets.UTF_8));
        csv.writeRecord(rows.columns());
        Iterator<Row> all = rows.toLocalIterator();
        while (all.hasNext()) {
            csv.writeRecord(texts(all.next()));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one JSON object per line. */
    void json(Dataset<Row> rows) {
        Iterator<String> all = rows.toJSON().toLocalIterator();
        while (all.hasNext()) {
            out.println(all.next());
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.length(); column++) {
            Object value = row.get(column);
            texts.add(
                    value == null
                            ? ""
                            : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        return texts;
    }
}
