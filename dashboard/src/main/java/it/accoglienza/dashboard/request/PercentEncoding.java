package it.accoglienza.dashboard.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes percent-encoded UTF-8, without a guess for what is neither. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** Returns the decoded text, empty if an escape is incomplete or its bytes are not UTF-8. */
    public static Optional<String> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int octet = octet(text, i + 1);
                if (octet < 0) {
                    return Optional.empty();
                }
                bytes.write(octet);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns the value of two hexadecimal digits, -1 if they are none. */
    private static int octet(String text, int position) {
        if (position + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(position), 16);
        int low = Character.digit(text.charAt(position + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
