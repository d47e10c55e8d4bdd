package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The portal's texts in one language, from {@code messages/it.properties} or {@code messages/en.properties}. */
final class Messages {

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    static Messages in(Language language) {
        String file = "/messages/" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts in " + file, e);
        }
        return new Messages(texts);
    }

    /** Returns the text of a key, with {@code {0}}, {@code {1}} ... replaced by the values in their order. */
    String text(String key, String... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text '%s' in messages/*.properties".formatted(key));
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** Joins the items of a sentence: {@code progetto, settore e sesso}. */
    String list(List<String> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return String.join("", items);
        }
        String key = beforeVowel("list", 'e', items.get(last));
        return text(key, String.join(", ", items.subList(0, last)), items.get(last));
    }

    /** Returns {@code key.e} instead of {@code key} if the next word starts with that vowel: in Italian "ed esito". */
    String beforeVowel(String key, char vowel, String next) {
        boolean starts = !next.isEmpty() && Character.toLowerCase(next.charAt(0)) == vowel;
        return starts ? key + "." + vowel : key;
    }

    boolean contains(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
