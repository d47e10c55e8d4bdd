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

/** Writes files {@code <dataset>/<subfolder>/<name>.csv[.gz]} in one sender's conventions. */
public final class DeliveryWriter {
    /** The title above the header, by which intake knows invented data. */
    public static final String TITLE = "DATI INVENTATI / INVENTED DATA";

    private final Path folder;
    private final String subfolder;
    private final Conventions conventions;
    private final int gzipAbove;

    /**
     * Creates no file.
     *
     * @param subfolder a prefecture's code, {@code IT} for the Ministry
     * @param gzipAbove size in bytes above which a file is compressed
     */
    public DeliveryWriter(Path folder, String subfolder, Conventions conventions, int gzipAbove) {
        this.folder = folder;
        this.subfolder = subfolder;
        this.conventions = conventions;
        this.gzipAbove = gzipAbove;
    }

    Conventions conventions() {
        return conventions;
    }

    /** Writes a whole file. */
    public void write(String dataset, String name, List<String> header, Stream<List<String>> rows) {
        byte[] csv = csv(header, rows);
        boolean compressed = csv.length > gzipAbove;
        Path file = file(dataset, name + (compressed ? ".csv.gz" : ".csv"));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, compressed ? gzip(csv) : csv);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Opens a compressed file that takes its rows piece by piece. */
    PackedCsvWriter open(String dataset, String name, List<String> header, int level) {
        Path file = file(dataset, name + ".csv.gz");
        try {
            Files.createDirectories(file.getParent());
            OutputStream out = new LevelledGzip(Files.newOutputStream(file), level);
            return new PackedCsvWriter(file, out, conventions, header);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Opens a writer whose rows are discarded. */
    PackedCsvWriter discard() {
        return new PackedCsvWriter(folder, OutputStream.nullOutputStream(), conventions, List.of());
    }

    private Path file(String dataset, String name) {
        return folder.resolve(dataset).resolve(subfolder).resolve(name);
    }

    private byte[] csv(List<String> header, Stream<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(conventions.separator())
                .lineDelimiter(conventions.windows() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, conventions.charset()))) {
            csv.writeRecord(TITLE);
            csv.writeRecord(header);
            rows.forEachOrdered(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new LevelledGzip(bytes, Deflater.BEST_COMPRESSION)) {
            gzip.write(csv);
        }
        return bytes.toByteArray();
    }

    static UncheckedIOException failure(Path file, IOException e) {
        return new UncheckedIOException(file + ": cannot be written; check the folder and the free space", e);
    }
}
