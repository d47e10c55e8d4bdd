package it.accoglienza.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes a large CSV file piece by piece, as bytes, in constant memory. Cells must not need quotes. */
public final class PackedCsvWriter implements AutoCloseable {
    private static final int BUFFER_SIZE = 1 << 16;

    private final Path file;
    private final Conventions conventions;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int filled;

    /** Writes the title of invented data and the header. {@code file} is used in error messages only. */
    PackedCsvWriter(Path file, OutputStream out, Conventions conventions, List<String> header) {
        this.file = file;
        this.out = out;
        this.conventions = conventions;
        put(bytes(DeliveryWriter.TITLE + lineEnd() + String.join(separator(), header) + lineEnd()));
    }

    /** Encodes cells, each followed by the separator. */
    public byte[] cells(String... cells) {
        return bytes(String.join(separator(), cells) + separator());
    }

    /** Encodes the last cell of a row, followed by the line end. */
    public byte[] lastCell(String cell) {
        return bytes(cell + lineEnd());
    }

    /** Formats a date in the prefecture's conventions. */
    public String date(LocalDate day) {
        return conventions.date(day);
    }

    private byte[] bytes(String text) {
        return text.getBytes(conventions.charset());
    }

    private String separator() {
        return String.valueOf(conventions.separator());
    }

    private String lineEnd() {
        return conventions.windows() ? "\r\n" : "\n";
    }

    /** Appends encoded cells; a piece must be smaller than 64 KiB. */
    public void put(byte[] piece) {
        if (filled + piece.length > BUFFER_SIZE) {
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
            throw DeliveryWriter.failure(file, e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw DeliveryWriter.failure(file, e);
        }
    }
}
