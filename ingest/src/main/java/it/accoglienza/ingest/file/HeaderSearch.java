package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Searches the header among the first lines of a text, split at each usual separator: offices write titles above it, and
 * spreadsheets a line {@code sep=;}.
 */
final class HeaderSearch {
    private static final int LINES = 20;
    private static final int TITLE_CELLS = 2;
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    private final List<TableText> candidates = new ArrayList<>();

    /**
     * Splits the first lines.
     *
     * @throws FileRefusedException if no line can be split
     */
    HeaderSearch(String text) throws FileRefusedException {
        addCandidates(text);
        TableText.savedOnce(text).ifPresent(this::addCandidates);
        if (candidates.isEmpty()) {
            throw new FileRefusedException(Issue.file(text.isBlank() ? "empty" : "quotes"));
        }
    }

    private void addCandidates(String text) {
        for (char separator : SEPARATORS) {
            addCandidates(text, separator);
        }
    }

    private void addCandidates(String text, char separator) {
        Iterator<CsvRecord> records = TableText.records(text, separator);
        try {
            for (int record = 0; record < LINES && records.hasNext(); record++) {
                TableText table =
                        TableText.of(text, separator, record, records.next().getFields());
                if (!table.headers().isEmpty()) {
                    candidates.add(table);
                }
            }
        } catch (CsvParseException e) {
            // The lines before it are candidates; if the header is one of them, reading the rows refuses the file.
        }
    }

    /**
     * Returns the first line with the highest score, empty if no line has one. A line of which every header is known ends the
     * search, unless it is as short as a title.
     *
     * @param score the number of known headers among those of a line
     */
    Optional<TableText> best(ToIntFunction<List<String>> score) {
        TableText best = null;
        int highest = 0;
        for (TableText candidate : candidates) {
            int found = score.applyAsInt(candidate.headers());
            if (found > highest) {
                best = candidate;
                highest = found;
            }
            if (found > TITLE_CELLS && found == candidate.headers().size()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the first line that is not blank, split at the separator that splits it most. */
    TableText first() {
        int record = candidates.stream().mapToInt(TableText::headerRecord).min().orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.headerRecord() == record)
                .reduce((one, other) -> other.headers().size() > one.headers().size() ? other : one)
                .orElseThrow();
    }
}
