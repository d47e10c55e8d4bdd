package it.accoglienza.dashboard.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet as CSV: for machines by RFC 4180, or for an Italian spreadsheet. */
public enum CsvExport {
    /** UTF-8 without a mark, commas, decimal points. */
    PLAIN("", ",", '.'),
    /** UTF-8 with a mark, semicolons, decimal commas, and no text that a spreadsheet would run as a formula. */
    SPREADSHEET("\uFEFF", ";", ',');

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final String mark;
    private final String separator;
    private final char point;

    CsvExport(String mark, String separator, char point) {
        this.mark = mark;
        this.separator = separator;
        this.point = point;
    }

    /** Writes the header and one line a row, as they are read; the stream stays open. */
    public void write(Sheet table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(mark);
        line(writer, table.columns());
        try {
            table.forEach(row -> {
                try {
                    line(writer, row);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        writer.flush();
    }

    private void line(Writer writer, List<? extends @Nullable Object> row) throws IOException {
        String between = "";
        for (Object value : row) {
            writer.write(between);
            writer.write(cell(value));
            between = separator;
        }
        writer.write("\r\n");
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', point);
        }
        return quoted(value instanceof String text ? guarded(text) : value.toString());
    }

    private String guarded(String text) {
        boolean formula = this == SPREADSHEET && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private String quoted(String text) {
        boolean plain =
                !text.contains(separator) && text.indexOf('"') < 0 && text.indexOf('\r') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
