package it.accoglienza.notebooks;

/** Text in HTML. */
final class HtmlText {
    private HtmlText() {}

    /** Escapes what HTML would read as markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
