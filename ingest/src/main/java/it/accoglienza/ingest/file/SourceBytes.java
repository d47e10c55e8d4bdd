package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The bytes of a delivered file. */
public final class SourceBytes {
    /** Limit of both sizes, far above any real delivery: a larger file is refused before it fills the memory. */
    static final int MAXIMUM_BYTES = 256 << 20;

    private final byte[] plain;
    private final byte[] sent;

    /**
     * Holds a file.
     *
     * @param sent the bytes as sent; the same array as {@code plain} if the file was not compressed
     */
    private SourceBytes(byte[] plain, byte[] sent) {
        this.plain = plain;
        this.sent = sent;
    }

    /**
     * Reads a whole file.
     *
     * @throws FileRefusedException if it is too large or truncated
     * @throws IOException if it cannot be read
     */
    public static SourceBytes of(LandedFile landed, Configuration configuration)
            throws IOException, FileRefusedException {
        Path path = new Path(landed.address());
        try (InputStream file = LandingFolder.fileSystem(path, configuration).open(path)) {
            byte[] sent = limited(file);
            return new SourceBytes(isGzip(landed) && sent.length > 0 ? unpacked(sent) : sent, sent);
        }
    }

    /** Returns the bytes of a file that was stored {@link #packed}. */
    public static SourceBytes ofPacked(byte[] packed) throws IOException, FileRefusedException {
        return new SourceBytes(unpacked(packed), packed);
    }

    private static boolean isGzip(LandedFile landed) {
        return landed.name().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static byte[] unpacked(byte[] packed) throws IOException, FileRefusedException {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 15)) {
            return limited(plain);
        } catch (EOFException | ZipException e) {
            throw new FileRefusedException(Issue.file("truncated"));
        }
    }

    private static byte[] limited(InputStream input) throws IOException, FileRefusedException {
        byte[] bytes = input.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            throw new FileRefusedException(Issue.file("too_large"));
        }
        return bytes;
    }

    /** Returns the decompressed bytes. */
    byte[] plain() {
        return plain;
    }

    /** Returns the file compressed with gzip: the bytes as sent if they were compressed. */
    public byte[] packed() {
        if (sent != plain) {
            return sent;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 15)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array accepts all bytes
        }
        return packed.toByteArray();
    }

    /** Returns the SHA-256 of the decompressed bytes, in hex. */
    public String sha256() {
        return Sha256.hex(plain);
    }
}
