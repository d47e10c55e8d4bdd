package it.accoglienza.ingest.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Normalises text before it is searched for identifiers: compatibility forms, accents, invisible characters, spaces, dashes,
 * digits of other scripts, and Cyrillic and Greek letters that look like Latin ones.
 */
final class NormalizedText {
    /** Each Cyrillic or Greek letter, followed by the Latin letter that it looks like. */
    private static final String LOOK_ALIKES =
            "\u0410A\u0412B\u0415E\u0405S\u0406I\u0408J\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0425X\u0423Y"
                    + "\u0430a\u0432b\u0435e\u0455s\u0456i\u0458j\u043ak\u043cm\u043dh\u043eo\u0440p\u0441c\u0442t\u0445x\u0443y"
                    + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X"
                    + "\u03b1a\u03b5e\u03b9i\u03bak\u03bdv\u03bfo\u03c1p\u03c4t\u03c5u\u03c7x";

    private static final Map<Integer, Integer> LATIN = IntStream.range(0, LOOK_ALIKES.length() / 2)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    i -> (int) LOOK_ALIKES.charAt(2 * i), i -> (int) LOOK_ALIKES.charAt(2 * i + 1)));

    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[ -~]*");
    private static final Pattern SEPARATOR = Pattern.compile("[^0-9A-Z]+");

    private final String text;

    private NormalizedText(String text) {
        this.text = text;
    }

    static NormalizedText of(String cell) {
        return new NormalizedText(
                PRINTABLE_ASCII.matcher(cell).matches()
                        ? cell.strip()
                        : ascii(cell).strip());
    }

    private static String ascii(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        Normalizer.normalize(cell, Normalizer.Form.NFKD).codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> plain.append(' ');
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(c, 10));
            default -> plain.appendCodePoint(symbol(c));
        }
    }

    private static int symbol(int c) {
        return switch (c) {
            case '\u2043', '\u2212' -> '-'; // hyphen bullet, minus sign
            case '\u2044', '\u2215' -> '/'; // fraction slash, division slash
            case '\u00b7', '\u2022', '\u2219', '\u22c5', '\u3002' -> '.'; // middle dots and full stop
            default -> LATIN.getOrDefault(c, c);
        };
    }

    /** Returns the text with its separators and its case. */
    String text() {
        return text;
    }

    /** Returns the letters A to Z, in upper case, and the digits of the text. */
    String compact() {
        return SEPARATOR.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** Reads O as 0, and I and L as 1. Only for text that a check digit confirms. */
    static String asDigits(String upperCase) {
        return upperCase.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    static int countDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
