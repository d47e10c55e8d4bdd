package it.accoglienza.ingest.contract;

import java.io.Serializable;

/** A text in Italian and English; both are required. */
public record Localized(String it, String en) implements Serializable {
    public Localized {
        if (it == null || it.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("Both 'it' and 'en' must be given");
        }
    }

    /** Returns the Italian text, a slash and the English text. */
    public String inBothLanguages() {
        return it + " / " + en;
    }
}
