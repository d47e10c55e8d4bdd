package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The portal's own texts in one language, from {@code words/it.properties} and {@code words/en.properties}. */
final class Messages {

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    static Messages in(Language language) {
        String file = "/words/" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in " + file + " cannot be read", e);
        }
        return new Messages(texts);
    }

    /** The text of that name; {@code {0}}, {@code {1}} ... in it are replaced by the values in their order. */
    String text(String name, String... values) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("There is no text '%s' in words/*.properties".formatted(name));
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    Set<String> names() {
        return texts.stringPropertyNames();
    }
}
