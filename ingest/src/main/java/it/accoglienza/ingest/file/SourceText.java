package it.accoglienza.ingest.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a delivered file, decompressed and decoded.
 *
 * @param text without byte order mark
 * @param charset {@code UTF-8} or {@code windows-1252}
 * @param sha256 of the decompressed bytes, in hex
 */
public record SourceText(String text, String charset, String sha256) {
    /** Limit of a line, far above any real one: with longer lines, a few lines take as long as a whole delivery. */
    static final int LONGEST_LINE = 100_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MOJIBAKE = Pattern.compile("[ÂÃ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]");
    private static final char MALFORMED = '\uFFFD';

    /**
     * Decodes a file.
     *
     * @throws FileRefusedException if it is empty or in another encoding
     */
    public static SourceText of(SourceBytes source) throws FileRefusedException {
        byte[] bytes = source.plain();
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
        requireLineLimit(text);
        return new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, source.sha256());
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
