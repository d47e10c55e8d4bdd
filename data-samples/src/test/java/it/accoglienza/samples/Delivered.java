package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.delivery.DeliveryWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads a delivered file independently of the generator: separator and date format are detected. */
public record Delivered(String dataset, String prefecture, String name, Path file) {
    /** The committed sample of ten prefectures. */
    public static final Path COMMITTED = Path.of("deliveries");

    private static final DateTimeFormatter ITALIAN_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final char MALFORMED = '\uFFFD';

    public static Delivered of(Path file) {
        Path absolute = file.toAbsolutePath();
        int last = absolute.getNameCount() - 1;
        return new Delivered(
                absolute.getName(last - 2).toString(),
                absolute.getName(last - 1).toString(),
                absolute.getName(last).toString().replaceAll("\\.csv(\\.gz)?$", ""),
                file);
    }

    /** Returns the folder of the national sample, which each run of the tests generates once. */
    public static Path national() {
        return National.FOLDER;
    }

    /** The national sample, generated when this class is initialized. */
    private static final class National {
        private static final Path FOLDER = generate(Path.of("target", "national-sample"));

        private static Path generate(Path folder) {
            try {
                Files.deleteIfExists(folder.resolve(NationalSample.MARKER)); // of an older generator
                NationalSample.generate(folder, System.err::println);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads the files of a dataset in the national sample, one per prefecture and period: the last received. */
    public static List<Delivered> national(String dataset) {
        return newest(national().resolve(dataset));
    }

    /** Reads the files of a dataset in the committed sample, one per prefecture and period: the last received. */
    public static List<Delivered> committed(String dataset) {
        return newest(COMMITTED.resolve(dataset));
    }

    private static List<Delivered> newest(Path dataset) {
        Map<String, Delivered> newest = new TreeMap<>();
        for (Path file : files(dataset)) { // sorted by period and day of receipt
            Delivered delivered = of(file);
            newest.put(delivered.block(), delivered);
        }
        return List.copyOf(newest.values());
    }

    /** Copies the files of the committed sample whose path below its folder matches a pattern. Returns the new folder. */
    public static Path copy(String pattern, Path target) throws IOException {
        for (Path file : files(COMMITTED)) {
            Path below = COMMITTED.relativize(file);
            if (below.toString().replace('\\', '/').matches(pattern)) {
                Path copy = target.resolve(below);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return target;
    }

    /** Returns all files below a folder, sorted by path. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns prefecture and period, {@code PD/2024-03}. */
    public String block() {
        return prefecture + "/" + period();
    }

    public String period() {
        return name.split("_", -1)[0];
    }

    public LocalDate received() {
        return LocalDate.parse(name.split("_", -1)[1]);
    }

    public List<NamedCsvRecord> rows() {
        String text = table();
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text).stream()
                .toList();
    }

    /** Returns the distinct values of some columns. */
    Set<List<String>> cells(List<String> columns) {
        return rows().stream()
                .map(row -> columns.stream().map(row::getField).toList())
                .collect(Collectors.toSet());
    }

    List<String> header() {
        return List.of(table().lines().findFirst().orElse("").split("[;,]", -1));
    }

    /** Returns the text below the title of invented data. */
    private String table() {
        String text = text();
        int end = text.indexOf('\n') + 1;
        assertThat(text.substring(0, end).strip()).isEqualTo(DeliveryWriter.TITLE);
        return text.substring(end);
    }

    String text() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return text.indexOf(MALFORMED) < 0 ? text : new String(bytes(), Charset.forName("windows-1252"));
    }

    /** Returns the uncompressed bytes: the compressed ones depend on the version of zlib. */
    byte[] bytes() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static LocalDate date(String text) {
        return text.contains("/") ? LocalDate.parse(text, ITALIAN_DATE) : LocalDate.parse(text);
    }

    static BigDecimal number(String text) {
        boolean italian = text.contains(",");
        return new BigDecimal(italian ? text.replace(".", "").replace(',', '.') : text);
    }
}
