package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The texts of templates in one language, from {@code template/texts.yaml}. */
final class TemplateTexts {
    /** The form of the file. */
    record Declared(Map<String, Localized> texts) {}

    private final Map<String, Localized> texts;
    private final boolean italian;

    TemplateTexts(boolean italian) {
        String yaml = Objects.requireNonNull(
                Declarations.in(TemplateTexts.class, "template").get("texts"), "template/texts.yaml");
        this.texts =
                Declarations.read("template/texts.yaml", yaml, Declared.class).texts();
        this.italian = italian;
    }

    boolean italian() {
        return italian;
    }

    Locale locale() {
        return italian ? Locale.ITALIAN : Locale.ENGLISH;
    }

    String in(Localized text) {
        return italian ? text.it() : text.en();
    }

    /**
     * Returns a declared text with its values.
     *
     * @throws IllegalArgumentException if none is declared
     */
    String text(String key, Object... values) {
        Localized text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("template/texts.yaml: no text '%s'; add it".formatted(key));
        }
        return String.format(locale(), in(text), values);
    }
}
