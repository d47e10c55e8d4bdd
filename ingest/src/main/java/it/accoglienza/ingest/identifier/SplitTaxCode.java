package it.accoglienza.ingest.identifier;

import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds tax codes that are split over neighbouring cells of text: {@code BBGBCB}, {@code 84T41}, {@code H501G}. */
final class SplitTaxCode {
    private static final int LENGTH = 16;
    private static final int LENGTH_WITHOUT_CHECK = 15;
    private static final int NAME = 6;

    /** Two or more neighbouring columns of text. */
    private record Neighbours(int start, int end) {}

    private final List<Neighbours> texts = new ArrayList<>();

    SplitTaxCode(List<Column> columns) {
        int start = 0;
        for (int i = 0; i <= columns.size(); i++) {
            if (i == columns.size() || columns.get(i).kind() != Kind.TEXT) {
                if (i - start > 1) {
                    texts.add(new Neighbours(start, i));
                }
                start = i + 1;
            }
        }
    }

    /** Returns the first column of a split tax code in a row, -1 if there is none. A code fills its cells. */
    int find(List<String> cells) {
        for (Neighbours columns : texts) {
            int end = Math.min(columns.end, cells.size());
            if (isLong(cells, columns.start, end)) {
                int found = find(cells, columns.start, end);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private static boolean isLong(List<String> cells, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            length += cells.get(i).length();
        }
        return length >= LENGTH_WITHOUT_CHECK;
    }

    private static int find(List<String> cells, int start, int end) {
        for (int first = start; first < end - 1; first++) {
            int length = characters(cells.get(first));
            boolean mayStart = length > 0 && length < LENGTH_WITHOUT_CHECK && startsWithLetters(cells.get(first));
            for (int last = first + 1; mayStart && length < LENGTH && last < end; last++) {
                int part = characters(cells.get(last));
                length += part;
                if (part > 0 && part < LENGTH_WITHOUT_CHECK && isWhole(length, cells.subList(first, last + 1))) {
                    return first;
                }
            }
        }
        return -1;
    }

    /** Rules out most codes cheaply: of the first six characters of a tax code at most one is written as a digit. */
    private static boolean startsWithLetters(String cell) {
        int digits = 0;
        int characters = 0;
        for (int i = 0; i < cell.length() && characters < NAME; i++) {
            characters += Character.isLetterOrDigit(cell.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        return digits < 2;
    }

    /** Counts letters and digits, up to the length of a tax code. */
    private static int characters(String cell) {
        int characters = 0;
        for (int i = 0; i < cell.length() && characters < LENGTH; i++) {
            if (Character.isLetterOrDigit(cell.charAt(i))) {
                characters++;
            }
        }
        return characters;
    }

    private static boolean isWhole(int length, List<String> cells) {
        return (length == LENGTH || length == LENGTH_WITHOUT_CHECK)
                && TaxCode.fills(NormalizedText.of(String.join(" ", cells)));
    }
}
