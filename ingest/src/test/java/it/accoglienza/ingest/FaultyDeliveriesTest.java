package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.IngestReport.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faulty deliveries of the samples, each with the verdict that is written beside it. */
final class FaultyDeliveriesTest {
    private static final Path FAULTY = Path.of("..", "data-samples", "faulty");
    private static final Map<String, String> STATES =
            Map.of("accepted", "received", "partial", "partial", "refused", "refused");

    @TempDir
    private Path folder;

    @Test
    void theFaultyDeliveriesGetTheVerdictThatIsExpected() throws IOException {
        LoadFixture loading = LoadFixture.in(folder);
        LoadFixture.copy(FAULTY.resolve("landing"), loading.landing());

        IngestReport report = loading.load();

        Map<String, Entry> entries =
                report.entries().stream().collect(Collectors.toMap(Entry::file, Function.identity()));
        List<NamedCsvRecord> expected = CsvReader.builder().ofNamedCsvRecord(FAULTY.resolve("expected.csv")).stream()
                .toList();
        assertThat(entries.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(row -> row.getField("file")).toList());
        for (NamedCsvRecord row : expected) {
            assertVerdict(
                    Objects.requireNonNull(entries.get(row.getField("file")), row.getField("file")), row, loading);
        }
        assertThat(report.clean()).isFalse();
        assertTellsNobody(report);
    }

    private static void assertVerdict(Entry entry, NamedCsvRecord expected, LoadFixture loading) throws IOException {
        String file = entry.file();
        assertThat(entry.state()).as(file).isEqualTo(STATES.get(expected.getField("verdict")));
        boolean refused = entry.state().equals("refused");
        assertThat(loading.landing().resolve(file))
                .satisfies(path -> assertThat(Files.exists(path)).as(file).isEqualTo(!refused));
        assertThat(Files.exists(loading.landing().resolve(".refused").resolve(file)))
                .as(file)
                .isEqualTo(refused);
        if (!refused) {
            long wrong = entry.state().equals("partial") ? 1 : 0;
            assertThat(entry.rejected()).as(file).isEqualTo(wrong);
            assertThat(entry.accepted()).as(file).isEqualTo(lines(file).size() - 1 - wrong);
        }
        assertFinding(entry, expected);
    }

    private static void assertFinding(Entry entry, NamedCsvRecord expected) throws IOException {
        String rule = expected.getField("rule");
        if (rule.isEmpty()) {
            assertThat(entry.issues()).as(entry.file()).isEmpty();
            return;
        }
        long row = expected.getField("row").isEmpty() ? 0 : Long.parseLong(expected.getField("row"));
        String column = expected.getField("column");
        assertThat(entry.issues())
                .as(entry.file())
                .filteredOn(issue -> !issue.rule().equals("moved_aside"))
                .allMatch(issue -> issue.line() == row)
                .anySatisfy(issue -> {
                    assertThat(issue.rule().split(":")[0]).isEqualTo(rule);
                    assertThat(headers(entry, issue.column())).contains(column);
                });
    }

    /** The headers that a finding's column stands for: names of fields, or the place of a column. */
    private static String headers(Entry entry, String column) throws IOException {
        if (column.startsWith("#")) {
            String place = column.substring(1).split(" ")[0]; // the words that announce an identifier may follow
            return lines(entry.file()).get(0).split(",")[Integer.parseInt(place) - 1];
        }
        List<String> names = Arrays.asList(column.split(", "));
        return Stream.concat(
                        Stream.of(column),
                        Contracts.declared().find(entry.dataset()).stream()
                                .flatMap(contract -> contract.fields().stream())
                                .filter(field -> names.contains(field.name()))
                                .map(Field::header))
                .collect(Collectors.joining(", "));
    }

    private static void assertTellsNobody(IngestReport report) throws IOException {
        String told = String.join("\n", report.lines(true)) + String.join("\n", report.lines(false));
        try (Stream<Path> files = Files.walk(FAULTY.resolve("landing/stays"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                for (String line : text(file).lines().skip(1).toList()) {
                    String[] cells = line.split(",");
                    if (cells.length > 4) { // the file in a foreign encoding has no cells to tell
                        assertThat(told).doesNotContain(cells[2], cells[4]);
                    }
                }
            }
        }
    }

    private static List<String> lines(String file) throws IOException {
        return text(FAULTY.resolve("landing").resolve(file)).lines().toList();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
