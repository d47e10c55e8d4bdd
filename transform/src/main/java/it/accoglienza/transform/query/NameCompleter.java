package it.accoglienza.transform.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Table;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import scala.jdk.javaapi.CollectionConverters;

/** Completes tables, the columns of the tables that a statement names, functions, key words and commands of the shell. */
final class NameCompleter implements Completer {
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|describe|table)\\s+(\\w+(?:\\.\\w+)?)", Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "HAVING",
            "LIMIT",
            "JOIN",
            "LEFT JOIN",
            "WITH",
            "UNION ALL",
            "CREATE TEMPORARY VIEW",
            "CREATE TABLE scratch.",
            "DESCRIBE",
            "DESCRIBE HISTORY",
            "SHOW TABLES IN",
            "VERSION AS OF",
            "TIMESTAMP AS OF",
            "EXPLAIN",
            ".export",
            ".help",
            ".quit",
            ".tables");

    private final SparkSession session;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final List<String> functions;

    NameCompleter(SparkSession session) {
        this.session = session;
        this.functions = CollectionConverters.asJava(
                        session.sessionState().functionRegistry().listFunction())
                .stream()
                .map(function -> function.funcName())
                .filter(function -> Character.isLetter(function.charAt(0)))
                .sorted()
                .toList();
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        names(line)
                .forEach(
                        name -> candidates.add(new Candidate(name, name, null, null, null, null, !name.endsWith("."))));
    }

    /** Returns the names that begin with the word before the cursor. */
    List<String> names(ParsedLine line) {
        String word = line.word().toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>(tables(word));
        TABLE.matcher(line.line()).results().forEach(found -> names.addAll(columns(found.group(1))));
        names.addAll(WORDS);
        names.addAll(functions);
        return names.stream()
                .distinct()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
                .toList();
    }

    /** The names of databases and views, and after a dot those of the tables of a database. */
    private List<String> tables(String word) {
        if (!word.contains(".")) {
            return Stream.concat(
                            names("default").filter(table -> table.indexOf('.') < 0),
                            session.catalog().listDatabases().collectAsList().stream()
                                    .map(database -> database.name() + "."))
                    .toList();
        }
        String database = word.substring(0, word.indexOf('.'));
        return session.catalog().databaseExists(database)
                ? names(database).map(table -> database + "." + table).toList()
                : List.of();
    }

    private Stream<String> names(String database) {
        try {
            return session.catalog().listTables(database).collectAsList().stream()
                    .filter(table -> table.isTemporary() == database.equals("default"))
                    .map(Table::name);
        } catch (AnalysisException dropped) {
            return Stream.empty();
        }
    }

    private List<String> columns(String table) {
        return columns.computeIfAbsent(table.toLowerCase(Locale.ROOT), name -> {
            return session.catalog().tableExists(name)
                    ? Arrays.asList(session.table(name).columns())
                    : List.of();
        });
    }
}
