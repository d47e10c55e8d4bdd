package it.accoglienza.transform.query;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the terminal when a statement is complete, and which word is typed. */
final class StatementParser implements Parser {
    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        boolean complete = text.isBlank() || text.strip().startsWith(".") || Statement.isComplete(text);
        if (!complete && context == ParseContext.ACCEPT_LINE) {
            throw new EOFError(-1, cursor, "; missing");
        }
        int start = cursor;
        while (start > 0 && isName(text.charAt(start - 1))) {
            start--;
        }
        return new Typed(text, cursor, text.substring(start, cursor));
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }

    /** The words of SQL are not separated by blanks alone: only the one before the cursor is a word here. */
    private record Typed(String line, int cursor, String word) implements ParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
