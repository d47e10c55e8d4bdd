package it.accoglienza.transform.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of a statement to a stream. CSV and JSON hold one partition of the rows in memory. Results that follow
 * each other are separated by an empty line, but for JSON.
 */
public final class ResultWriter {
    /** The format of a result. */
    public enum Format {
        table,
        csv,
        json
    }

    /** The rows after which the widths of a table are fixed. */
    private static final int MEASURED = 10_000;

    private final PrintStream out;
    private final Format format;
    private boolean first = true;

    /** Creates a writer to a stream. */
    public ResultWriter(PrintStream out, Format format) {
        this.out = out;
        this.format = format;
    }

    /** Writes all rows; a statement without columns, as one that makes a view, writes nothing. */
    public void write(Dataset<Row> rows) throws IOException {
        if (rows.columns().length == 0) {
            return;
        }
        if (!first && format != Format.json) {
            out.println();
        }
        first = false;
        switch (format) {
            case table -> table(new ResultText(rows));
            case csv -> csv(new ResultText(rows), out);
            case json -> json(new ResultText(rows), out);
        }
        out.flush();
    }

    private void table(ResultText result) {
        Iterator<Row> rows = result.rows();
        List<@Nullable String[]> head = new ArrayList<>();
        while (rows.hasNext() && head.size() < MEASURED) {
            head.add(result.values(rows.next()));
        }
        TextTable table = new TextTable(result, head);
        out.println(table.header());
        head.forEach(values -> out.println(table.line(values)));
        while (rows.hasNext()) {
            out.println(table.line(result.values(rows.next())));
        }
    }

    /** Writes CSV (RFC 4180) with a header line; null is empty, an empty string is quoted. */
    static void csv(ResultText result, PrintStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(new PrintWriter(out, false, StandardCharsets.UTF_8));
        csv.writeRecord(result.columns());
        Iterator<Row> rows = result.rows();
        while (rows.hasNext()) {
            csv.writeRecord(Arrays.asList(result.values(rows.next())));
        }
        csv.flush();
    }

    /** Writes one JSON object per line, with a key for each column. */
    static void json(ResultText result, PrintStream out) {
        result.objects().forEachRemaining(row -> out.println(row.getString(0)));
    }
}
