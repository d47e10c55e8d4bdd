package it.accoglienza.ingest.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a delivered file, decompressed and decoded.
 *
 * @param text without byte order mark
 * @param charset {@code UTF-8}, {@code UTF-16}, {@code windows-1252} or, for a workbook, {@code xlsx}
 * @param sha256 of the decompressed bytes, in hex
 * @param remarks what was passed over in the file
 */
public record SourceText(String text, String charset, String sha256, List<Issue> remarks) {
    /** Limit of a line, far above any real one: with longer lines, a few lines take as long as a whole delivery. */
    static final int LONGEST_LINE = 100_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MOJIBAKE = Pattern.compile("[ÂÃ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]");
    private static final char MALFORMED = '\uFFFD';

    /**
     * Decodes a file.
     *
     * @throws FileRefusedException if it is empty, in another encoding or no table
     */
    public static SourceText of(SourceBytes source) throws FileRefusedException {
        byte[] bytes = source.plain();
        if (bytes.length == 0) {
            throw new FileRefusedException(Issue.file("empty"));
        }
        Optional<OtherFormat> other = OtherFormat.of(bytes);
        if (other.isPresent()) {
            throw new FileRefusedException(Issue.file("other_format:" + other.get()));
        }
        if (SpreadsheetText.isWorkbook(bytes)) {
            List<Issue> remarks = new ArrayList<>();
            String text = SpreadsheetText.of(bytes, remarks);
            return checked(text, "xlsx", source, remarks);
        }
        if (hasUtf16Mark(bytes)) {
            return checked(decoded(bytes, StandardCharsets.UTF_16), "UTF-16", source, List.of());
        }
        String charset = "UTF-8";
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(MALFORMED) >= 0 && !isUtf8(bytes)) {
            charset = WINDOWS.name();
            text = windows(bytes);
        }
        return checked(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, source, List.of());
    }

    private static SourceText checked(String text, String charset, SourceBytes source, List<Issue> remarks)
            throws FileRefusedException {
        if (hasControls(text)) {
            throw new FileRefusedException(Issue.file("encoding"));
        }
        requireLineLimit(text);
        return new SourceText(text, charset, source.sha256(), remarks);
    }

    /** Returns whether the bytes begin like the format "Unicode text" of Excel. */
    private static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    private static String windows(byte[] bytes) throws FileRefusedException {
        String text = decoded(bytes, WINDOWS);
        if (MOJIBAKE.matcher(text).find()) {
            throw new FileRefusedException(Issue.file("encoding"));
        }
        return text;
    }

    private static String decoded(byte[] bytes, Charset charset) throws FileRefusedException {
        try {
            return decode(bytes, charset);
        } catch (CharacterCodingException e) {
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

    private static void requireLineLimit(String text) throws FileRefusedException {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (end - start > LONGEST_LINE) {
                throw new FileRefusedException(Issue.file("line_too_long"));
            }
            start = end + 1;
        }
        if (text.length() - start > LONGEST_LINE) {
            throw new FileRefusedException(Issue.file("line_too_long"));
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
