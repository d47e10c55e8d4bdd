package it.accoglienza.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A packed CSV file of plain cells that is written piece by piece, in memory that does not grow with it. */
public final class PackedCsvWriter implements AutoCloseable {
    private static final int ROOM = 1 << 16;

    private final Path file;
    private final Conventions conventions;
    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    private int filled;

    PackedCsvWriter(Path file, Conventions conventions, List<String> header, int level) {
        this.file = file;
        this.conventions = conventions;
        try {
            Files.createDirectories(file.getParent());
            out = new LevelledGzip(Files.newOutputStream(file), level);
        } catch (IOException e) {
            throw failure(e);
        }
        put(bytes(String.join(separator(), header) + lineEnd()));
    }

    private String separator() {
        return String.valueOf(conventions.separator());
    }

    private String lineEnd() {
        return conventions.windows() ? "\r\n" : "\n";
    }

    /** Cells that need no quotes, each followed by the separator. */
    public byte[] cells(String... cells) {
        return bytes(String.join(separator(), cells) + separator());
    }

    /** The last cell of a row, followed by the line's end. */
    public byte[] lastCell(String cell) {
        return bytes(cell + lineEnd());
    }

    public String date(LocalDate day) {
        return conventions.date(day);
    }

    private byte[] bytes(String text) {
        return text.getBytes(conventions.charset());
    }

    public void put(byte[] piece) {
        if (filled + piece.length > ROOM) {
            flush();
        }
        System.arraycopy(piece, 0, buffer, filled, piece.length);
        filled += piece.length;
    }

    private void flush() {
        try {
            out.write(buffer, 0, filled);
            filled = 0;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private UncheckedIOException failure(IOException e) {
        return new UncheckedIOException(file + ": cannot be written; check the folder and the free space", e);
    }
}
