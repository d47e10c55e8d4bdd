package it.accoglienza.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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

/** A delivered file as a stranger reads it: separator and dates are recognised, not known. */
public record Delivered(String dataset, String place, String name, Path file) {
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

    /** One file for each place and period, the later one where there are two. */
    public static List<Delivered> of(String dataset) {
        Map<String, Delivered> newest = new TreeMap<>();
        for (Path file : files(COMMITTED.resolve(dataset))) { // in the order of their dates
            Delivered delivered = of(file);
            newest.put(delivered.block(), delivered);
        }
        return List.copyOf(newest.values());
    }

    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place and the period, as in {@code PD/2024-03}. */
    String block() {
        return place + "/" + period();
    }

    public String period() {
        return name.split("_")[0];
    }

    public LocalDate received() {
        return LocalDate.parse(name.split("_")[1]);
    }

    public List<NamedCsvRecord> rows() {
        String text = text();
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text).stream()
                .toList();
    }

    /** The distinct rows, of these columns alone. */
    Set<List<String>> cells(List<String> columns) {
        return rows().stream()
                .map(row -> columns.stream().map(row::getField).toList())
                .collect(Collectors.toSet());
    }

    List<String> header() {
        return List.of(text().lines().findFirst().orElse("").split("[;,]"));
    }

    String text() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return text.indexOf(MALFORMED) < 0 ? text : new String(bytes(), Charset.forName("windows-1252"));
    }

    /** The bytes, unpacked: another zlib packs the same bytes in another way. */
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
