package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.file.cell.CellText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The table in the text of a file.
 *
 * @param headerRecord the number of records before the header: title lines, {@code sep=;}; -1 if there is no header
 * @param headers as {@link CellText#plain}, without the empty ones at the end
 */
record TableText(String text, char separator, int headerRecord, List<String> headers) {
    /** A character that no accepted text has. */
    private static final char NO_SEPARATOR = '\u0001';

    static TableText of(String text, char separator, int headerRecord, List<String> cells) {
        List<String> headers = cells.stream().map(CellText::plain).toList();
        int width = headers.size();
        while (width > 0 && headers.get(width - 1).isEmpty()) {
            width--;
        }
        return new TableText(text, separator, headerRecord, headers.subList(0, width));
    }

    /** Returns the same lines as a table whose first line is no header. */
    TableText withHeaders(List<String> names) {
        return new TableText(text, separator, -1, names.subList(0, Math.min(names.size(), headers.size())));
    }

    /**
     * Returns the records after the header. The iterator throws {@link CsvParseException} at a quote that is never closed or is
     * inside an unquoted cell.
     */
    Iterator<CsvRecord> records() {
        Iterator<CsvRecord> records = records(text, separator);
        for (int skipped = 0; skipped <= headerRecord; skipped++) {
            records.next();
        }
        return records;
    }

    /** Returns the records above the header. */
    List<CsvRecord> titles() {
        List<CsvRecord> titles = new ArrayList<>();
        Iterator<CsvRecord> records = records(text, separator);
        while (titles.size() < headerRecord) {
            titles.add(records.next());
        }
        return titles;
    }

    /**
     * Returns the lines of a CSV file that was saved as CSV once more: programs that do not split its lines write each of them
     * as one cell, in quotes. Empty if the text is no such file.
     */
    static Optional<String> savedOnce(String text) {
        if (text.indexOf('"') < 0) {
            return Optional.empty();
        }
        StringBuilder lines = new StringBuilder();
        try {
            CsvReader.builder()
                    .fieldSeparator(NO_SEPARATOR)
                    .acceptCharsAfterQuotes(false)
                    .skipEmptyLines(false)
                    .ofCsvRecord(text)
                    .forEach(line -> lines.append(line.getField(0)).append('\n'));
        } catch (CsvParseException e) {
            return Optional.empty(); // quotes inside a line: its cells are split
        }
        return Optional.of(lines.toString());
    }

    static Iterator<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .acceptCharsAfterQuotes(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
    }
}
