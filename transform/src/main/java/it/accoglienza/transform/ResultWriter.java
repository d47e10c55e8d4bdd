package it.accoglienza.transform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the rows of a query: all of them, to one stream, a partition at a time unless a table must be measured. */
final class ResultWriter {
    private final PrintStream out;

    ResultWriter(PrintStream out) {
        this.out = out;
    }

    /** Columns as wide as their widest value. */
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

    /** RFC 4180. */
    void csv(Dataset<Row> rows) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new PrintWriter(out));
        csv.writeRecord(rows.columns());
        Iterator<Row> all = rows.toLocalIterator();
        while (all.hasNext()) {
            csv.writeRecord(texts(all.next()));
        }
        try {
            csv.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One JSON object a line. */
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
                            : value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString());
        }
        return texts;
    }
}
