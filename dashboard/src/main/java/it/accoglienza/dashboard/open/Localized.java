package it.accoglienza.dashboard.open;

/** A text in Italian and English. */
public record Localized(String it, String en) {

    /** Returns the text in one language. */
    public String in(Language language) {
        return switch (language) {
            case IT -> it;
            case EN -> en;
        };
    }
}
