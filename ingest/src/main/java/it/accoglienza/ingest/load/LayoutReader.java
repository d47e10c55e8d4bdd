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
 * The rows of a national source read by its declared form: columns become rows, the file's name tells its date, and
 * the figures are held against the row and the column of totals.
 */
final class LayoutReader {
    /** Mark of figures that do not add up to the total of their line. */
    static final String LINE_TOTAL = "line_total";
    /** Mark of figures that do not add up to the total of their column. */
    static final String COLUMN_TOTAL = "column_total";

    private final Layout layout;
    private final List<String> headers;
    private final Map<String, String> fromFile = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private final List<LayoutRow> readings = new ArrayList<>();
    private @Nullable List<String> totalLine;

    /**
     * A row of the dataset as the source gives it.
     *
     * @param header the source column that the figure stands in
     */
    record LayoutRow(long line, String header, Set<String> marks, Map<String, String> values) {}

    LayoutReader(Contract contract, Delivery delivery, List<String> headers) {
        this.layout = contract.layouts().stream()
                .filter(form -> form.name().equals(delivery.layout()))
                .findFirst()
                .orElseThrow();
        this.headers = headers;
        String name = delivery.file().substring(delivery.file().lastIndexOf('/') + 1);
        if (layout.file() != null && layout.fromFile() != null) {
            Matcher parts = Pattern.compile(layout.file()).matcher(name);
            layout.fromFile().forEach((field, form) -> fromFile.put(field, parts.replaceFirst(form)));
        }
    }

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
            readings.forEach(reading -> markColumn(reading, line));
        }
        return readings.stream();
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
            readings.add(new LayoutRow(line, "", marks, values));
            return;
        }
        markLine(cells, unpivot, marks);
        unpivot.columns().forEach((header, code) -> {
            String figure = cell(cells, header);
            if (!figure.isEmpty()) {
                Map<String, String> row = new HashMap<>(values);
                row.put(unpivot.name(), code);
                row.put(unpivot.value(), figure);
                readings.add(new LayoutRow(line, header, new LinkedHashSet<>(marks), row));
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

    private void markColumn(LayoutRow reading, List<String> line) {
        if (sums.getOrDefault(reading.header(), 0L) != number(cell(line, reading.header()))) {
            reading.marks().add(COLUMN_TOTAL);
        }
    }

    private String cell(List<String> cells, String header) {
        int place = headers.indexOf(header);
        return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
    }

    /** A count with thousands dots; what is none counts as 0 here and is judged with its row. */
    private static long number(String figure) {
        String digits = figure.replace(".", "");
        return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : 0;
    }
}
