package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The faulty landing folder says of itself what a loader must answer. */
final class FaultyTest {
    private static final Path FAULTY = Path.of("faulty");

    @Test
    void everyFaultyFileHasItsExpectedAnswer() throws IOException {
        Path landing = FAULTY.resolve("landing");
        List<String> files = Delivered.files(landing).stream()
                .map(file -> landing.relativize(file).toString().replace('\\', '/'))
                .toList();
        assertThat(expected().stream().map(row -> row.getField("file"))).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void everyKindOfFaultOccursOnce() throws IOException {
        assertThat(expected().stream().map(row -> row.getField("rule")).filter(rule -> !rule.isEmpty()))
                .containsExactlyInAnyOrder(
                        "unknown_dataset",
                        "unknown_column",
                        "encoding",
                        "truncated",
                        "empty",
                        "identifier",
                        "key_twice",
                        "type",
                        "minimum",
                        "foreign_key",
                        "period");
    }

    private static List<NamedCsvRecord> expected() throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(FAULTY.resolve("expected.csv")).stream()
                .toList();
    }
}
