package it.accoglienza.ingest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The files of the HTML page: texts in one language ({@code report/it.properties}), frame and style sheet. */
final class PageTexts {
    private final ReportLanguage language;
    private final Properties texts = new Properties();

    PageTexts(ReportLanguage language) {
        this.language = language;
        try (InputStream file = resource(language.code() + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a text.
     *
     * @param values of the text's format; without any the text is returned as it is
     */
    String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("report/%s.properties has no text '%s'".formatted(language.code(), key));
        }
        return values.length == 0 ? text : String.format(language.locale(), text, values);
    }

    /** Returns the page with four positions: language, title, style sheet, content. */
    static String frame() {
        return read("page.html");
    }

    static String style() {
        return read("page.css");
    }

    private static String read(String name) {
        try (InputStream file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        String path = "/report/" + name;
        return Objects.requireNonNull(PageTexts.class.getResourceAsStream(path), path);
    }
}
