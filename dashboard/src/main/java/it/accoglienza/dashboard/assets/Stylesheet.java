package it.accoglienza.dashboard.assets;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps of a minified style sheet what the pages use: a selector stays when every class and id in it is a word of the
 * pages.
 *
 * @param words every word of the templates and scripts that could be a class
 */
record Stylesheet(Set<String> words) {

    private static final Pattern NAME = Pattern.compile("[.#](-?[A-Za-z_](?:[\\w-]|\\\\.)*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** A comma between selectors, not one inside {@code :not(...)}. */
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    static Stylesheet usedBy(String pages) {
        return new Stylesheet(
                WORD.matcher(pages).results().map(found -> found.group()).collect(Collectors.toSet()));
    }

    /** The rules that stay, in their order; fonts are declared in our own style sheet. */
    String of(String css) {
        StringBuilder kept = new StringBuilder();
        String text = COMMENT.matcher(css).replaceAll("");
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = end(text, open);
            String head = text.substring(Math.max(at, text.lastIndexOf(';', open) + 1), open)
                    .strip();
            kept.append(rule(head, text.substring(open + 1, close)));
            at = close + 1;
        }
        return kept.toString();
    }

    private String rule(String head, String body) {
        if (head.startsWith("@media") || head.startsWith("@supports")) {
            String inner = of(body);
            return inner.isEmpty() ? "" : head + "{" + inner + "}";
        }
        if (head.startsWith("@keyframes")) {
            return words.contains(head.substring("@keyframes".length()).strip()) ? head + "{" + body + "}" : "";
        }
        if (head.startsWith("@")) {
            return "";
        }
        String selectors = Arrays.stream(COMMA.split(head)).filter(this::used).collect(Collectors.joining(","));
        return selectors.isEmpty() ? "" : selectors + "{" + body + "}";
    }

    private boolean used(String selector) {
        Matcher names = NAME.matcher(selector);
        while (names.find()) {
            if (!words.contains(names.group(1))) {
                return false;
            }
        }
        return true;
    }

    /** The brace that closes the one at {@code open}. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("The style sheet has a brace that never closes, near: "
                + text.substring(open, Math.min(text.length(), open + 60)));
    }
}
