package it.accoglienza.dashboard.open;

/** A text for readers in both languages. */
public record Localized(String it, String en) {

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case IT -> it;
            case EN -> en;
        };
    }
}
