package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.lake.Layer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

/** Damages tables of the inner layers: a command that reads them ends with a line that names table and file. */
final class DamagedWarehouseTest {
    private static Path loaded = Path.of("");

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-01", "20");
        fixture.stays("PD", "2024-01", "M");
        fixture.load();
        loaded = fixture.warehouse();
    }

    enum Damage {
        FLIPPED,
        EMPTY,
        CUT,
        REMOVED;

        void apply(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case FLIPPED -> {
                    bytes[bytes.length / 3] ^= 4;
                    Files.write(file, bytes);
                }
                case EMPTY -> Files.write(file, new byte[0]);
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
                case REMOVED -> Files.delete(file);
            }
        }
    }

    @Command(name = "read")
    private record Read(LoadFixture fixture, Layer layer, String table) implements Callable<Integer> {
        @Override
        public Integer call() {
            return fixture.lake().read(layer, table).collectAsList().size();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BRONZE, contents,        FLIPPED, part-, is damaged",
        "SILVER, stays,           FLIPPED, part-, is damaged",
        "SILVER, stays,           EMPTY,   part-, is damaged",
        "SILVER, stays,           CUT,     part-, is damaged",
        "SILVER, stays,           REMOVED, part-, is missing",
        "SILVER, stays,           EMPTY,   0000,  of _delta_log is damaged",
        "SILVER, stays,           CUT,     0000,  of _delta_log is damaged",
        "SILVER, stays,           REMOVED, 0000,  is missing from _delta_log",
        "BRONZE, received_files,  REMOVED, 0000,  _delta_log",
    })
    void damageIsNamedInTheLastLine(
            Layer layer, String table, Damage damage, String file, String finding, @TempDir Path copy)
            throws IOException {
        LoadFixture.copy(loaded, copy.resolve("warehouse"));
        Path folder = copy.resolve("warehouse/%s/%s".formatted(layer.folder(), table));
        damage.apply(file(folder, file));
        StringWriter err = new StringWriter();
        int exit = CommandLines.commandLine(new Read(LoadFixture.in(copy), layer, table))
                .setErr(new PrintWriter(err))
                .execute();
        assertThat(exit).as(err.toString()).isEqualTo(3);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("read: %s/%s: ".formatted(layer.name().toLowerCase(Locale.ROOT), table))
                .contains(finding)
                .endsWith(
                        layer == Layer.SILVER
                                ? "; rebuild it with ./accoglienza ingest --rebuild stays"
                                : "; restore it from a copy of the warehouse");
    }

    private static Path file(Path table, String name) throws IOException {
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(path -> path.getFileName().toString().startsWith(name)
                            && path.toString().matches(".*[.](parquet|json)"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
