package it.accoglienza.dashboard.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as CSV with CRLF line ends, in UTF-8. */
public enum CsvExport {
    /** For programs, as in RFC 4180: no byte order mark, comma, decimal point. */
    PLAIN("", ',', '.'),
    /** For Italian spreadsheets: byte order mark, semicolon, decimal comma, no text that is evaluated as a formula. */
    SPREADSHEET("\uFEFF", ';', ',');

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int BUFFER = 1 << 16;

    private final String mark;
    private final char separator;
    private final char point;

    CsvExport(String mark, char separator, char point) {
        this.mark = mark;
        this.separator = separator;
        this.point = point;
    }

    /** Writes the header and the rows while they are read, and leaves the stream open. */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(mark);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(writer);
        try {
            write(csv, sheet.columns());
            sheet.forEach(row -> write(csv, row));
            csv.flush();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void write(CsvWriter csv, List<? extends @Nullable Object> row) {
        CsvWriterRecord line = csv.writeRecord();
        for (Object value : row) {
            line.writeField(text(value));
        }
        line.endRecord();
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', point);
        }
        return value instanceof String text ? guarded(text) : value.toString();
    }

    /** Prefixes text that a spreadsheet would evaluate with an apostrophe. */
    private String guarded(String text) {
        boolean formula = this == SPREADSHEET && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
