package it.accoglienza.assets;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Selects the rules of a minified style sheet that the pages use. A selector is used if every class and id in it occurs
 * as a word in the pages.
 *
 * @param words all words of the templates and scripts; a superset of the classes and ids in use
 */
record UsedStyles(Set<String> words) {

    private static final Pattern NAME = Pattern.compile("[.#](-?[A-Za-z_](?:[\\w-]|\\\\.)*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** A comma between selectors, but not inside {@code :not(...)}. */
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    static UsedStyles usedBy(String pages) {
        return new UsedStyles(
                WORD.matcher(pages).results().map(found -> found.group()).collect(Collectors.toSet()));
    }

    /** Returns the used rules in their order, without {@code @font-face}: {@code site.css} declares the fonts. */
    String select(String css) {
        StringBuilder kept = new StringBuilder();
        String text = COMMENT.matcher(css).replaceAll("");
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = closing(text, open);
            String head = text.substring(Math.max(at, text.lastIndexOf(';', open) + 1), open)
                    .strip();
            kept.append(rule(head, text.substring(open + 1, close)));
            at = close + 1;
        }
        return kept.toString();
    }

    private String rule(String head, String body) {
        if (head.startsWith("@media") || head.startsWith("@supports")) {
            String inner = select(body);
            return inner.isEmpty() ? "" : head + "{" + inner + "}";
        }
        if (head.startsWith("@keyframes")) {
            return words.contains(head.substring("@keyframes".length()).strip()) ? head + "{" + body + "}" : "";
        }
        if (head.startsWith("@")) {
            return "";
        }
        String selectors = Arrays.stream(COMMA.split(head)).filter(this::isUsed).collect(Collectors.joining(","));
        return selectors.isEmpty() ? "" : selectors + "{" + body + "}";
    }

    private boolean isUsed(String selector) {
        Matcher names = NAME.matcher(selector);
        while (names.find()) {
            if (!words.contains(names.group(1))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of the brace that closes the one at {@code open}. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("The style sheet has an unclosed brace near: "
                + text.substring(open, Math.min(text.length(), open + 60)));
    }
}
