package it.accoglienza.transform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/**
 * A SQL statement in a text that may have several, separated by semicolons.
 *
 * @param text without its semicolon
 * @param line where it begins in the whole text, from 1
 * @param column where it begins in that line, from 0
 */
public record Statement(String text, int line, int column) {
    private static final Set<String> QUOTES = Set.of("'", "\"", "`");

    /** Splits a text; parts without a statement, as comments alone, are left out. Uses Spark's own lexer. */
    public static List<Statement> split(String text) {
        List<Statement> statements = new ArrayList<>();
        Token first = null;
        for (Token token : tokens(text)) {
            boolean ends = token.getType() == SqlBaseLexer.SEMICOLON || token.getType() == Token.EOF;
            if (ends && first != null) {
                statements.add(between(text, first, token));
                first = null;
            } else if (!ends && first == null && token.getChannel() == Token.DEFAULT_CHANNEL) {
                first = token;
            }
        }
        return statements;
    }

    /** Returns whether a text ends with a semicolon that is not part of a string, a name or a comment. */
    static boolean isComplete(String text) {
        Token last = null;
        for (Token token : tokens(text)) {
            if (token.getType() == SqlBaseLexer.UNRECOGNIZED && QUOTES.contains(token.getText())) {
                return false; // the quote is not closed
            }
            last = token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF ? token : last;
        }
        return last != null && last.getType() == SqlBaseLexer.SEMICOLON;
    }

    private static Statement between(String text, Token first, Token end) {
        int from = text.offsetByCodePoints(0, first.getStartIndex());
        int to = end.getType() == Token.EOF ? text.length() : text.offsetByCodePoints(0, end.getStartIndex());
        return new Statement(text.substring(from, to).stripTrailing(), first.getLine(), first.getCharPositionInLine());
    }

    private static List<Token> tokens(String text) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.nextToken();
            tokens.add(token);
        } while (token.getType() != Token.EOF);
        return tokens;
    }
}
