package it.accoglienza.samples.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/** Writes files {@code <dataset>/<place>/<name>.csv} in one prefecture's conventions, packed when they are not tiny. */
public final class DeliveryWriter {
    private static final int TINY = 256;

    private final Path folder;
    private final String place;
    private final Conventions conventions;

    public DeliveryWriter(Path folder, String place, Conventions conventions) {
        this.folder = folder;
        this.place = place;
        this.conventions = conventions;
    }

    Conventions conventions() {
        return conventions;
    }

    public void write(String dataset, String name, List<String> header, Stream<List<String>> rows) {
        byte[] csv = csv(header, rows);
        Path file = folder.resolve(dataset).resolve(place).resolve(name + (csv.length > TINY ? ".csv.gz" : ".csv"));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, csv.length > TINY ? packed(csv) : csv);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written; check the folder and the free space", e);
        }
    }

    /** A packed file that takes its rows one by one, as bytes. */
    PackedCsvWriter bytes(String dataset, String name, List<String> header, int level) {
        Path file = folder.resolve(dataset).resolve(place).resolve(name + ".csv.gz");
        return new PackedCsvWriter(file, conventions, header, level);
    }

    private byte[] csv(List<String> header, Stream<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(conventions.separator())
                .lineDelimiter(conventions.windows() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, conventions.charset()))) {
            csv.writeRecord(header);
            rows.forEachOrdered(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new LevelledGzip(bytes, Deflater.BEST_COMPRESSION)) {
            gzip.write(csv);
        }
        return bytes.toByteArray();
    }
}
