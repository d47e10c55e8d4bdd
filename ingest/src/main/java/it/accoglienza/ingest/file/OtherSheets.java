package it.accoglienza.ingest.file;

import it.accoglienza.ingest.identifier.IdentifierGate;
import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The gate for the sheets of a workbook beside the first and for its comments: they are not loaded, but stored with it. */
final class OtherSheets {
    private OtherSheets() {}

    /**
     * Scans the rows of one sheet, or comments.
     *
     * @param rule of a hit, {@code sheet_identifier} or {@code comment_identifier}
     * @throws FileRefusedException if a cell is a direct identifier
     */
    static void requireNoIdentifier(List<List<String>> rows, String rule) throws FileRefusedException {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        IdentifierGate gate =
                new IdentifierGate(Collections.nCopies(width, new Column("", false, Kind.TEXT)), LocalDate.EPOCH);
        for (int row = 0; row < rows.size(); row++) {
            gate.scanRow(row + 1L, rows.get(row));
        }
        if (gate.refused()) {
            throw new FileRefusedException(gate.hits().stream()
                    .map(hit -> Issue.file(rule + ":" + hit.kind().name()))
                    .distinct()
                    .toArray(Issue[]::new));
        }
    }
}
