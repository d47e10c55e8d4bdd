package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The text of a delivered file, decompressed and decoded.
 *
 * @param text without byte order mark
 * @param charset {@code UTF-8} or {@code windows-1252}
 * @param sha256 of the decompressed bytes, in hex
 */
public record SourceText(String text, String charset, String sha256) {
    /** Limit of the decompressed size, far above any real delivery: a larger file is refused before it fills the memory. */
    static final int MAXIMUM_BYTES = 256 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MOJIBAKE = Pattern.compile("[ÂÃ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]");
    private static final char MALFORMED = '\uFFFD';

    /**
     * Reads a whole file.
     *
     * @throws FileRefusedException if it is empty, too large, truncated, or in another encoding
     * @throws IOException if it cannot be read
     */
    public static SourceText of(LandedFile landed, Configuration configuration)
            throws IOException, FileRefusedException {
        byte[] bytes = decompressed(landed, configuration);
        if (bytes.length == 0) {
            throw new FileRefusedException(Issue.file("empty"));
        }
        String charset = "UTF-8";
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(MALFORMED) >= 0 && !isUtf8(bytes)) {
            charset = WINDOWS.name();
            text = windows(bytes);
        }
        if (hasControls(text)) {
            throw new FileRefusedException(Issue.file("encoding"));
        }
        return new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, Sha256.hex(bytes));
    }

    /** Returns the separator, {@code ;} or {@code ,}: the more frequent one in the first line. */
    char separator() {
        String first = text.lines().findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons > 0 && semicolons >= commas ? ';' : ',';
    }

    /**
     * Returns the records, the header first. The iterator throws {@code CsvParseException} at a quote that is never closed or
     * is inside an unquoted cell.
     */
    public Iterator<CsvRecord> records(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .acceptCharsAfterQuotes(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
    }

    /** Returns the trimmed headers. */
    public List<String> headers(char separator) throws FileRefusedException {
        Iterator<CsvRecord> records = records(separator);
        try {
            if (!records.hasNext()) {
                throw new FileRefusedException(Issue.file("empty"));
            }
            return records.next().getFields().stream().map(String::strip).toList();
        } catch (CsvParseException e) {
            throw new FileRefusedException(Issue.file("quotes"));
        }
    }

    private static byte[] decompressed(LandedFile landed, Configuration configuration)
            throws IOException, FileRefusedException {
        Path path = new Path(landed.address());
        boolean gzipped = landed.name().toLowerCase(Locale.ROOT).endsWith(".gz");
        try (InputStream file = path.getFileSystem(configuration).open(path);
                InputStream plain = gzipped && landed.bytes() > 0 ? new GZIPInputStream(file, 1 << 15) : file) {
            byte[] bytes = plain.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new FileRefusedException(Issue.file("too_large"));
            }
            return bytes;
        } catch (EOFException | ZipException e) {
            throw new FileRefusedException(Issue.file("truncated"));
        }
    }

    private static String windows(byte[] bytes) throws FileRefusedException {
        try {
            String text = decode(bytes, WINDOWS);
            if (MOJIBAKE.matcher(text).find()) {
                throw new FileRefusedException(Issue.file("encoding"));
            }
            return text;
        } catch (CharacterCodingException neither) {
            throw new FileRefusedException(Issue.file("encoding"));
        }
    }

    /** Distinguishes a valid file that contains the replacement character from a file with malformed bytes. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            decode(bytes, StandardCharsets.UTF_8);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** Returns whether the text has control characters other than tab and line ends. */
    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0x7F || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
                return true;
            }
        }
        return false;
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
