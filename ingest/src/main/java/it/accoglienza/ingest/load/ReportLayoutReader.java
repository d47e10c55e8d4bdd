package it.accoglienza.ingest.load;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.contract.Layout.Totals;
import it.accoglienza.ingest.contract.Layout.Unpivot;
import it.accoglienza.ingest.file.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report of the Ministry by its layout: turns columns into rows, takes values from the file's name, and compares
 * the figures with the row and the column of totals.
 */
final class ReportLayoutReader {
    /** The mark of figures that do not add up to the total of their line. */
    static final String LINE_TOTAL = "line_total";
    /** The mark of figures that do not add up to the total of their column. */
    static final String COLUMN_TOTAL = "column_total";

    private final Layout layout;
    private final List<String> headers;
    private final Map<String, String> fromFile = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private final List<LayoutRow> rows = new ArrayList<>();
    private @Nullable List<String> totalLine;

    /**
     * A row of the dataset.
     *
     * @param line the line of the file
     * @param header the source column of the figure, empty if the layout has no columns to turn into rows
     * @param marks the rules that the figure violates
     * @param values field to text
     */
    record LayoutRow(long line, String header, Set<String> marks, Map<String, String> values) {}

    ReportLayoutReader(Contract contract, Delivery delivery, List<String> headers) {
        this.layout = contract.layouts().stream()
                .filter(one -> one.name().equals(delivery.format().layout()))
                .findFirst()
                .orElseThrow();
        this.headers = headers;
        if (layout.file() != null && layout.fromFile() != null) {
            Matcher parts =
                    Pattern.compile(layout.file()).matcher(delivery.file().name());
            layout.fromFile().forEach((field, replacement) -> fromFile.put(field, parts.replaceFirst(replacement)));
        }
    }

    /** Returns the rows of the records after the header. */
    Stream<LayoutRow> read(Iterator<CsvRecord> records) {
        Totals totals = layout.totals();
        while (records.hasNext()) {
            CsvRecord record = records.next();
            List<String> cells = record.getFields();
            if (totals != null && cells.get(0).strip().equals(totals.row())) {
                totalLine = cells;
            } else {
                read(record.getStartingLineNumber(), cells);
            }
        }
        if (totalLine != null) {
            List<String> line = totalLine;
            rows.forEach(row -> markColumn(row, line));
        }
        return rows.stream();
    }

    private void read(long line, List<String> cells) {
        Map<String, String> values = new HashMap<>(fromFile);
        Set<String> marks = new LinkedHashSet<>();
        if (cells.size() != headers.size()) {
            marks.add(BronzeReader.CELLS);
        }
        layout.columns().forEach((header, field) -> values.put(field, cell(cells, header)));
        Unpivot unpivot = layout.unpivot();
        if (unpivot == null) {
            rows.add(new LayoutRow(line, "", marks, values));
            return;
        }
        markLine(cells, unpivot, marks);
        unpivot.columns().forEach((header, code) -> {
            String figure = cell(cells, header);
            if (!figure.isEmpty()) {
                Map<String, String> figures = new HashMap<>(values);
                figures.put(unpivot.name(), code);
                figures.put(unpivot.value(), figure);
                rows.add(new LayoutRow(line, header, new LinkedHashSet<>(marks), figures));
                sums.merge(header, number(figure), Long::sum);
            }
        });
    }

    private void markLine(List<String> cells, Unpivot unpivot, Set<String> marks) {
        if (layout.totals() != null) {
            long sum = unpivot.columns().keySet().stream()
                    .mapToLong(header -> number(cell(cells, header)))
                    .sum();
            if (sum != number(cell(cells, layout.totals().column()))) {
                marks.add(LINE_TOTAL);
            }
        }
    }

    private void markColumn(LayoutRow row, List<String> line) {
        if (sums.getOrDefault(row.header(), 0L) != number(cell(line, row.header()))) {
            row.marks().add(COLUMN_TOTAL);
        }
    }

    private String cell(List<String> cells, String header) {
        int column = headers.indexOf(header);
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Parses a count with dots as thousands separators; 0 for other text, which the row validation rejects. */
    private static long number(String figure) {
        String digits = figure.replace(".", "");
        return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : 0;
    }
}
