package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.contract.Layout.Unpivot;
import it.accoglienza.ingest.file.cell.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report of the Ministry by its layout: turns columns into rows, takes values from the file's name, and compares
 * the figures with the row and the column of totals.
 */
public final class ReportLayoutReader {
    /** The mark of figures that do not add up to the total of their line. */
    public static final String LINE_TOTAL = "line_total";
    /** The mark of figures that do not add up to the total of their column. */
    public static final String COLUMN_TOTAL = "column_total";

    private final Layout layout;
    private final Contract contract;
    private final int width;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private final List<LayoutRow> rows = new ArrayList<>();
    private @Nullable TableRow totalLine;

    /**
     * A row of the dataset.
     *
     * @param line the line of the file
     * @param header the source column of the figure, empty if the layout has no columns to turn into rows
     * @param marks the rules that the figure violates
     * @param values field to text
     */
    private record LayoutRow(long line, String header, Set<String> marks, Map<String, String> values) {}

    /**
     * Creates a reader of one report.
     *
     * @param name the file's name
     */
    ReportLayoutReader(ContractMatch match, String name) {
        this.contract = match.contract();
        this.layout = Objects.requireNonNull(match.layout());
        this.width = match.table().headers().size();
        for (int column = 0; column < width; column++) {
            int position = column;
            match.known()
                    .find(match.table().headers().get(column))
                    .ifPresent(header -> columns.put(header.text(), position));
        }
        constants.putAll(layout.constants());
        if (layout.dateInName() != null) {
            constants.put(layout.dateInName(), DateInName.find(name).orElse(""));
        }
    }

    /** Returns the rows of the lines below the header. */
    Stream<DeliveredRow> read(Stream<TableRow> lines) {
        lines.forEach(line -> {
            switch (line.kind()) {
                case TOTAL -> totalLine = line;
                case DATA -> read(line);
                case BLANK, HEADER -> {}
            }
        });
        TableRow total = totalLine;
        if (total != null && layout.totals() != null) {
            rows.forEach(row -> markColumn(row, total));
        }
        return rows.stream()
                .map(row -> new DeliveredRow(
                        row.line(),
                        row.marks(),
                        contract.fields().stream()
                                .map(field -> row.values().getOrDefault(field.name(), ""))
                                .toList()));
    }

    private void read(TableRow line) {
        Map<String, String> values = new HashMap<>(constants);
        Set<String> marks = new LinkedHashSet<>();
        if (line.cells().size() != width) {
            marks.add(DeliveryRows.CELLS);
        }
        layout.columns().forEach((header, field) -> values.put(field, cell(line, header, field)));
        Unpivot unpivot = layout.unpivot();
        if (unpivot == null) {
            rows.add(new LayoutRow(line.line(), "", marks, values));
            return;
        }
        addTotalWithoutParts(line, unpivot, marks, values);
        markLine(line, unpivot, marks);
        unpivot.columns().forEach((header, code) -> {
            String figure = cell(line, header);
            if (!figure.isEmpty()) {
                Map<String, String> figures = new HashMap<>(values);
                figures.put(unpivot.name(), code);
                figures.put(unpivot.value(), figure);
                rows.add(new LayoutRow(line.line(), header, new LinkedHashSet<>(marks), figures));
                sums.merge(header, number(figure), Long::sum);
            }
        });
    }

    /** A total of which no part is given becomes a row; the parts are unknown. */
    private void addTotalWithoutParts(TableRow line, Unpivot unpivot, Set<String> marks, Map<String, String> values) {
        Layout.Totals totals = layout.totals();
        if (totals == null
                || number(cell(line, totals.column())) == 0
                || unpivot.columns().keySet().stream()
                        .anyMatch(header -> !cell(line, header).isEmpty())) {
            return;
        }
        Map<String, String> figures = new HashMap<>(values);
        figures.put(unpivot.name(), totals.code());
        figures.put(unpivot.value(), cell(line, totals.column()));
        rows.add(new LayoutRow(line.line(), totals.column(), marks, figures));
    }

    private void markLine(TableRow line, Unpivot unpivot, Set<String> marks) {
        if (layout.totals() != null) {
            long sum = unpivot.columns().keySet().stream()
                    .mapToLong(header -> number(cell(line, header)))
                    .sum();
            if (sum != number(cell(line, layout.totals().column()))) {
                marks.add(LINE_TOTAL);
            }
        }
    }

    private void markColumn(LayoutRow row, TableRow line) {
        if (sums.getOrDefault(row.header(), 0L) != number(cell(line, row.header()))) {
            row.marks().add(COLUMN_TOTAL);
        }
    }

    private String cell(TableRow line, String header, String field) {
        return Stream.concat(Stream.of(header), layout.otherwise().getOrDefault(field, List.of()).stream())
                .map(each -> cell(line, each))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String cell(TableRow line, String header) {
        return CellText.plain(line.cell(columns.getOrDefault(header, -1)));
    }

    /** Parses a count with dots as thousands separators; 0 for other text, which the row validation rejects. */
    private static long number(String figure) {
        String digits = figure.replace(".", "");
        return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : 0;
    }
}
