package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.release.FileHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Runs the command on a warehouse with two releases. */
@SuppressWarnings("NullAway.Init") // BeforeEach sets the fields
final class ExportCommandTest {
    private static final String PARQUET = "SELECT value FROM '%s' WHERE indicator = 'presences' AND geo = 'IT'"
            + " AND period = '2024' AND breakdown = ''";

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private Path warehouse;
    private Path target;

    @BeforeEach
    void publishTwoReleases() throws Exception {
        warehouse = folder.resolve("warehouse");
        target = folder.resolve("aperta");
        OpenLayerFixture fixture = new OpenLayerFixture(warehouse.resolve("open"));
        fixture.publish();
        fixture.publish();
    }

    @Test
    void theNewestReleaseHasItsOwnRowsWhereAGlobHasThoseOfBoth() throws Exception {
        assertThat(run("--to", target.toString())).isZero();
        long exported = count(target.resolve("parquet/observations.parquet"));
        assertThat(count(warehouse.resolve("open/observations/*.parquet"))).isEqualTo(2 * exported);
        assertThat(value(target)).isEqualTo("1002.0000");
        assertThat(errors.toString().lines())
                .contains("export: edizione / release 2026-11-22.2", "export: observations: righe / rows " + exported)
                .last()
                .asString()
                .startsWith("export: %s: tabelle / tables 14, righe / rows ".formatted(target))
                .containsPattern("byte / bytes \\d{5}");
    }

    @Test
    void anEarlierReleaseHasItsRows() throws Exception {
        assertThat(run("--release", "2026-11-22.1", "--to", target.toString())).isZero();
        assertThat(value(target)).isEqualTo("1001.0000");
    }

    @Test
    void theSameReleaseGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again/aperta");
        assertThat(run("--to", target.toString())).isZero();
        assertThat(run("--to", again.toString(), "--format", "parquet,csv")).isZero();
        assertThat(contents(target)).hasSize(2 * 14 + 2).isEqualTo(contents(again));
    }

    @Test
    void formatsAndTablesAreChosen() throws IOException {
        Files.createDirectory(target);
        assertThat(run("--format", "CSV", "--table", "projects,codes", "--to", target.toString()))
                .isZero();
        assertThat(contents(target))
                .containsOnlyKeys("README.txt", "csv/codes.csv", "csv/projects.csv", "datapackage.json");
    }

    @Test
    void theReleasesAreListed() {
        assertThat(run("--list")).isZero();
        assertThat(output.toString().lines())
                .containsExactly(
                        "release\tpublished_at\torigin",
                        "2026-11-22.2\t2026-11-22T10:00:02Z\tsample",
                        "2026-11-22.1\t2026-11-22T10:00:01Z\tsample");
        assertThat(errors.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --release 2026-11-22.2            | manca --to DIR / missing --to DIR
            --release 2020-01-01.1 --to aperta | No release named '2020-01-01.1' is published; published are [2026-11-22.2, 2026-11-22.1]
            --table silver --to aperta        | No table named 'silver' is published; published are [checks, codes,
            --format xls --to aperta          | expected one of [CSV, PARQUET]
            --to full                         | non è una cartella vuota; indicarne una nuova / is not an empty folder
            --to full/file                    | non è una cartella vuota; indicarne una nuova / is not an empty folder
            --to full/file/below              | non può essere creata / cannot be created
            --to warehouse/export             | è nella cartella delle tabelle
            --to link/export                  | è nella cartella delle tabelle
            --to warehouse                    | è nella cartella delle tabelle
            """)
    void wrongArgumentsWriteNothing(String arguments, String message) throws IOException {
        Files.createDirectory(folder.resolve("full"));
        Files.createFile(folder.resolve("full/file"));
        Files.createSymbolicLink(folder.resolve("link"), warehouse);
        Map<String, String> before = contents(folder);
        String absolute = arguments.replace("--to ", "--to " + folder + "/");
        assertThat(run(absolute.split(" ", -1))).isEqualTo(2);
        assertThat(errors.toString()).contains(message, "Aiuto / Help: ./accoglienza export --help");
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void aDamagedReleaseIsRefusedAndTheOneBeforeIsExported() throws IOException {
        Files.writeString(warehouse.resolve("open/codes/part-00001.snappy.parquet"), "damaged");
        Map<String, String> before = contents(folder);
        assertThat(run("--to", target.toString())).isEqualTo(4);
        assertThat(errors.toString().lines())
                .last()
                .isEqualTo("export: release 2026-11-22.2: open/codes: file part-00001.snappy.parquet has changed;"
                        + " restore it from a copy or publish again");
        assertThat(contents(folder)).isEqualTo(before);
        assertThat(run("--release", "2026-11-22.1", "--to", target.toString())).isZero();
    }

    @Test
    void aDamagedRowOfAReleaseHidesWhichIsTheNewest() throws IOException {
        Files.writeString(warehouse.resolve("open/releases/part-00001.snappy.parquet"), "damaged");
        assertThat(run("--to", target.toString())).isEqualTo(4);
        assertThat(errors.toString())
                .contains("open/releases: file part-00001.snappy.parquet has changed", "name a release");
        assertThat(run("--release", "2026-11-22.1", "--to", target.toString())).isZero();
    }

    /** The fixture counts the rows after it has written them: at another time there are others. */
    @Test
    void aTableWithOtherRowsThanRecordedIsRefused() throws Exception {
        Path other = folder.resolve("other");
        new OpenLayerFixture(other.resolve("open"))
                .publish(Map.of("notes", "SELECT unnest(range(0, epoch_us(now()) % 100000)) AS note"));
        assertThat(run("--warehouse", other.toString(), "--to", target.toString()))
                .isEqualTo(4);
        assertThat(errors.toString()).containsPattern("release 2026-11-22.1: open/notes: \\d+ rows instead of \\d+;");
        assertThat(target).doesNotExist();
    }

    @Test
    void aWarehouseWithoutAReleaseIsReported() {
        assertThat(run("--warehouse", folder.resolve("absent").toString(), "--to", target.toString()))
                .isEqualTo(4);
        assertThat(run("--warehouse", folder.resolve("absent").toString(), "--list"))
                .isEqualTo(4);
        assertThat(errors.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("export: No release in the folder 'open' yet"));
    }

    @Test
    void helpIsInBothLanguages() {
        assertThat(run("--help")).isZero();
        assertThat(output.toString())
                .contains("Scrive le tabelle di un'edizione", "Writes the tables of a release", "--to=DIR")
                .contains("csv, parquet (default:", "Exit codes:", "4   the release is not whole");
    }

    private int run(String... arguments) {
        CommandLine command = ExportCommand.commandLine(new ExportCommand())
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(output));
        String[] all = String.join(" ", arguments).contains("--warehouse")
                ? arguments
                : Stream.concat(Stream.of("--warehouse", warehouse.toString()), Stream.of(arguments))
                        .toArray(String[]::new);
        return command.execute(all);
    }

    private static String value(Path exported) throws Exception {
        return ExportedFiles.value(PARQUET.formatted(exported.resolve("parquet/observations.parquet")));
    }

    private static long count(Path parquet) throws Exception {
        return Long.parseLong(ExportedFiles.value("SELECT count(*) FROM '%s'".formatted(parquet)));
    }

    /** Returns the hash of each file below a folder by its path. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), FileHash.sha256(file));
            }
        }
        return contents;
    }
}
