package it.accoglienza.transform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementTest {
    @Test
    void aStatementKnowsWhereItBegins() {
        assertThat(Statement.split("-- first; not a statement\nSELECT 1; SELECT\n  2;\n;\n/* a; b */ SELECT 'è;'"))
                .containsExactly(
                        new Statement("SELECT 1", 2, 0),
                        new Statement("SELECT\n  2", 2, 10),
                        new Statement("SELECT 'è;'", 5, 11));
    }

    @Test
    void charactersBeyondTheBasicPlaneAreCountedOnce() {
        assertThat(Statement.split("SELECT '😀'; SELECT 2"))
                .extracting(Statement::text)
                .containsExactly("SELECT '😀'", "SELECT 2");
    }

    /** Statements that are joined by semicolons are found again, whatever their strings, names and comments contain. */
    @Property(tries = 500)
    void joinedStatementsAreSplitAgain(@ForAll("statements") List<String> statements) {
        assertThat(Statement.split(String.join(";\n", statements) + ";"))
                .extracting(Statement::text)
                .containsExactlyElementsOf(statements);
    }

    @Provide
    Arbitrary<List<String>> statements() {
        Arbitrary<String> inner = Arbitraries.strings().withChars("ab; -/*\n").ofMaxLength(6);
        Arbitrary<String> parts = Arbitraries.oneOf(
                inner.map(text -> "'" + text + "'"),
                inner.map(text -> "`a" + text + "`"),
                inner.map(text -> "/* " + text.replaceAll("[*/]", "") + " */ b"),
                inner.map(text -> "-- " + text.replace("\n", "") + "\n c"),
                Arbitraries.of("a", "1", "(b)", "\n"));
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> "SELECT " + String.join(" ", list) + " x")
                .list()
                .ofMaxSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1;", "SELECT 1; -- end", "SELECT ';';", "SELECT 1 ;\n\n"})
    void complete(String text) {
        assertThat(Statement.isComplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1",
                "SELECT ';",
                "SELECT 1 -- ;",
                "SELECT `a;",
                "/* ; */",
                "SELECT ';\n'",
                "SELECT 1; SELECT 2"
            })
    void incomplete(String text) {
        assertThat(Statement.isComplete(text)).isFalse();
    }
}
