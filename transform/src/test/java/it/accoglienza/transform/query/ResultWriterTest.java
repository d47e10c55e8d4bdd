package it.accoglienza.transform.query;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.query.ResultWriter.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a statement prints, in each format, and how a failure is told. */
final class ResultWriterTest {
    private static final String VALUES = """
            SELECT timestamp'2024-07-01 10:00:00' AS summer, timestamp'2024-01-01 10:00:00' AS winter, '' AS empty,
              CAST(NULL AS STRING) AS missing, array(1, NULL) AS list, map('k', 1.50) AS pairs,
              named_struct('a', NULL, 'b', timestamp'2024-07-01 10:00:00') AS parts, X'4142' AS bytes, date'2024-07-01' AS day,
              CAST(1.5 AS DECIMAL(18, 4)) AS number""";

    @TempDir
    private static Path folder;

    private static QuerySession session;

    @BeforeAll
    static void open() throws IOException {
        session = QuerySession.readOnly(
                new Lake(
                        SparkSessions.start("tests").newSession(),
                        folder.resolve("warehouse").toString()),
                List.of());
    }

    @AfterAll
    static void close() {
        session.close();
        SparkSessions.start("tests").sql("DROP DATABASE scratch CASCADE");
    }

    @Test
    void csvTellsNullFromEmptyAndHasTheZoneOfTheSession() {
        assertThat(output(Format.csv, VALUES)).isEqualTo("""
                summer,winter,empty,missing,list,pairs,parts,bytes,day,number\r
                2024-07-01 10:00:00,2024-01-01 10:00:00,"",,"[1,null]","{""k"":1.50}","{""a"":null,""b"":""2024-07-01T10:00:00.000+02:00""}",QUI=,2024-07-01,1.5000\r
                """);
    }

    @Test
    void jsonHasAKeyForEachColumn() {
        assertThat(output(Format.json, VALUES)).isEqualTo("""
                {"summer":"2024-07-01T10:00:00.000+02:00","winter":"2024-01-01T10:00:00.000+01:00","empty":"","missing":null,\
                "list":[1,null],"pairs":{"k":1.50},"parts":{"a":null,"b":"2024-07-01T10:00:00.000+02:00"},"bytes":"QUI=",\
                "day":"2024-07-01","number":1.5000}
                """);
    }

    @Test
    void aTableHasNumbersToTheRightAndNoControlCharacters() {
        assertThat(output(Format.table, "SELECT 'a\nb' AS text, 7 AS n, '' AS e UNION ALL SELECT NULL, 1000, '\t'"))
                .isEqualTo("""
                text     n  e
                a␊b      7
                NULL  1000  ␉
                """);
    }

    @Test
    void valuesHaveTheDecimalsOfTheirIndicatorAndLoseNone() {
        String rows = """
                SELECT * FROM VALUES ('presences', 12.0000BD, 3.0000BD), ('occupancy_rate', 95.0000BD, 3.0000BD),
                  ('occupancy_rate', 95.1234BD, NULL), ('unknown', 1.5000BD, 1.0000BD) AS o (indicator, value, other)""";
        assertThat(output(Format.csv, rows)).isEqualToNormalizingNewlines("""
                indicator,value,other
                presences,12,3.0000
                occupancy_rate,95.0,3.0000
                occupancy_rate,95.1234,
                unknown,1.5000,1.0000
                """);
    }

    @Test
    void columnsMayHaveAnyName() {
        assertThat(output(Format.csv, "SELECT 1 AS `a.b`, 2 AS `a.b`, 3 AS ``"))
                .isEqualToNormalizingNewlines("a.b,a.b,\"\"\n1,2,3\n");
    }

    @Test
    void resultsAreSeparatedAndNothingIsCut() {
        assertThat(output(Format.table, "SELECT 1 AS a; CREATE TEMPORARY VIEW v AS SELECT 2 AS b; SELECT * FROM v;"))
                .isEqualTo("a\n1\n\nb\n2\n");
        assertThat(output(Format.csv, "SELECT id FROM range(25000)").lines()).hasSize(25001);
        assertThat(output(Format.table, "SELECT id FROM range(25000)").lines()).hasSize(25001);
        assertThat(output(Format.json, "SELECT id FROM range(25000)").lines()).hasSize(25000);
    }

    @Test
    void aSyntaxErrorIsShownWithACaret() {
        assertThat(failure("SELECT 1;\nSELECT 2; SELECT *\n  FORM x")).isEqualTo("""
                riga / line 3, colonna / column 8: [PARSE_SYNTAX_ERROR] Syntax error at or near 'x': extra input 'x'. SQLSTATE: 42601
                    FORM x
                         ^""");
    }

    @Test
    void anUnknownColumnIsShownWithACaret() {
        assertThat(failure("SELECT 1; SELECT nope FROM prefectures"))
                .startsWith("riga / line 1, colonna / column 18: [UNRESOLVED_COLUMN")
                .endsWith("  SELECT nope FROM prefectures\n         ^");
    }

    @Test
    void anErrorOfARowIsOneNamedErrorWithACaret() {
        assertThat(failure("SELECT id / (id - 500) FROM range(1000)"))
                .startsWith("riga / line 1, colonna / column 8: [DIVIDE_BY_ZERO] Division by zero.")
                .endsWith("  SELECT id / (id - 500) FROM range(1000)\n         ^");
    }

    @Test
    void theTraceIsShownIfAskedFor() {
        assertThat(run(Format.table, "SELECT 1 / 0", true, new ByteArrayOutputStream()))
                .contains("SparkArithmeticException", "\tat it.accoglienza.transform.query.Script.run");
    }

    private static String output(Format format, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(run(format, text, false, bytes)).isEmpty();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String failure(String text) {
        return run(Format.table, text, false, new ByteArrayOutputStream());
    }

    private static String run(Format format, String text, boolean verbose, ByteArrayOutputStream bytes) {
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        return new Script(session, new ResultWriter(out, format), verbose)
                .run(text)
                .orElse("");
    }
}
