package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.report.FileOutcome;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.Finding;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the faulty deliveries of the samples and compares each outcome with {@code expected.csv}. */
final class FaultyDeliveriesTest {
    private static final Path FAULTY = Path.of("..", "data-samples", "faulty");
    private static final Map<String, State> STATES =
            Map.of("accepted", State.RECEIVED, "partial", State.PARTIAL, "refused", State.REFUSED);

    private final Contracts contracts = Contracts.declared();

    @TempDir
    private Path folder;

    @Test
    void eachFaultyDeliveryHasTheExpectedOutcome() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        LoadFixture.copy(FAULTY.resolve("landing"), fixture.landing());

        IngestReport report = fixture.load();

        Map<String, FileOutcome> outcomes =
                report.outcomes().stream().collect(Collectors.toMap(FileOutcome::file, Function.identity()));
        List<NamedCsvRecord> expected = CsvReader.builder().ofNamedCsvRecord(FAULTY.resolve("expected.csv")).stream()
                .toList();
        assertThat(outcomes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(row -> row.getField("file")).toList());
        for (NamedCsvRecord row : expected) {
            FileOutcome outcome = Objects.requireNonNull(outcomes.get(row.getField("file")));
            assertThat(outcome.state()).as(outcome.file()).isEqualTo(STATES.get(row.getField("verdict")));
            assertFile(outcome, fixture.landing());
            assertFinding(outcome, row);
        }
        assertThat(report.clean()).isFalse();
        assertNoValues(report);
    }

    private static void assertFile(FileOutcome outcome, Path landing) throws IOException {
        String file = outcome.file();
        boolean refused = outcome.state() == State.REFUSED;
        boolean moved = refused
                && outcome.problems().stream()
                        .noneMatch(finding -> finding.rule().equals("truncated"));
        assertThat(Files.exists(landing.resolve(file))).as(file).isEqualTo(!moved);
        assertThat(Files.exists(landing.resolve(".refused").resolve(file)))
                .as(file)
                .isEqualTo(moved);
        if (!refused) {
            long rejected = outcome.state() == State.PARTIAL ? 1 : 0;
            assertThat(outcome.rejected()).as(file).isEqualTo(rejected);
            long passedOver = outcome.findings().stream()
                    .filter(finding -> finding.rule().equals("other_lead"))
                    .mapToLong(Finding::rows)
                    .sum();
            assertThat(outcome.accepted()).as(file).isEqualTo(lines(file).size() - 1 - rejected - passedOver);
        }
    }

    private void assertFinding(FileOutcome outcome, NamedCsvRecord expected) throws IOException {
        String rule = expected.getField("rule");
        if (rule.isEmpty()) {
            assertThat(outcome.problems()).as(outcome.file()).isEmpty();
            return;
        }
        String row = expected.getField("row");
        List<Long> lines = row.isEmpty() ? List.of() : List.of(Long.valueOf(row));
        String column = expected.getField("column");
        assertThat(outcome.problems())
                .as(outcome.file())
                .allMatch(finding ->
                        lines(finding).equals(lines) || finding.rule().startsWith("identifier:"))
                .anySatisfy(finding -> {
                    assertThat(finding.rule().split(":", -1)[0]).isEqualTo(rule);
                    assertThat(headers(outcome, finding.column())).contains(column);
                });
    }

    private static List<Long> lines(Finding finding) {
        return finding.places().stream()
                .map(Place::line)
                .filter(line -> line > 0)
                .toList();
    }

    /** Returns the headers of a finding's column, given by names of fields, by a header, or by a position. */
    private String headers(FileOutcome outcome, String column) throws IOException {
        if (column.startsWith("#")) {
            String position = column.substring(1).split(" ", -1)[0]; // the words that indicate an identifier may follow
            return lines(outcome.file()).get(0).split(",", -1)[Integer.parseInt(position) - 1];
        }
        List<String> names = List.of(column.split(", ", -1));
        return Stream.concat(
                        Stream.of(column),
                        contracts.find(outcome.dataset()).stream()
                                .flatMap(contract -> contract.fields().stream())
                                .filter(field -> names.contains(field.name()))
                                .map(Field::header))
                .collect(Collectors.joining(", "));
    }

    private static void assertNoValues(IngestReport report) throws IOException {
        String text = String.join("\n", report.lines(true)) + String.join("\n", report.lines(false));
        try (Stream<Path> files = Files.walk(FAULTY.resolve("landing/stays"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                for (String line : text(file).lines().skip(1).toList()) {
                    String[] cells = line.split(",", -1);
                    if (cells.length > 4) { // the file in UTF-16 has no cells in this encoding
                        assertThat(text).doesNotContain(cells[2]).doesNotContain(cells[4]);
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
