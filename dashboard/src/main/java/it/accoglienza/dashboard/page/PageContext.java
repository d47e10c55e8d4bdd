package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Release;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content: language, title, place in the site, release.
 *
 * @param title the page's heading and the first words of its window's title
 * @param path the page's address after the language, with its state: {@code indicators/capacity?freq=Q}
 * @param release null where nothing is published yet
 * @param past whether the release is not the newest, and so must stay in every address that leads on
 * @param drawn whether the page has charts, and so needs the script that draws them
 */
record PageContext(
        LocaleFormat format,
        AssetUrls assets,
        String title,
        String path,
        @Nullable Release release,
        boolean past,
        boolean drawn) {

    static final List<String> SECTIONS =
            List.of("", "indicators/", "training", "projects", "data", "quality", "methods");

    String word(String name, String... values) {
        return format.words().text(name, values);
    }

    String code() {
        return format.language().code();
    }

    /** The address of a page in this language; with its state, but without a place in it ({@code #map}). */
    String address(String page) {
        return ofRelease("/" + code() + "/" + page);
    }

    /** The address of observations as CSV. */
    String observations(String filters) {
        String language = format.language() == Language.IT ? "" : "&lang=" + code();
        return ofRelease("/api/v1/observations.csv?" + filters + language);
    }

    /** The address of something of the API: {@code projects/ROSA}. */
    String data(String path) {
        return ofRelease("/api/v1/" + path);
    }

    String asset(String name) {
        return assets.address(name);
    }

    /** The same page, in the same state, in the other language. */
    String elsewhere() {
        return ofRelease("/" + other().code() + "/" + path);
    }

    private String ofRelease(String address) {
        return past && release != null
                ? address + (address.contains("?") ? "&" : "?") + "release=" + release.id()
                : address;
    }

    Language other() {
        return switch (format.language()) {
            case IT -> Language.EN;
            case EN -> Language.IT;
        };
    }

    String otherName() {
        Locale locale = other().locale();
        return locale.getDisplayLanguage(locale);
    }

    /** Whether the page belongs to a section of the menu. */
    boolean within(String section) {
        return section.isEmpty() ? home() : path.startsWith(section);
    }

    /** The section above this page; empty where the page is the section itself. */
    String section() {
        return Stream.of("indicators/", "projects")
                .filter(each -> path.startsWith(each.endsWith("/") ? each : each + "/") && !path.equals(each))
                .findFirst()
                .orElse("");
    }

    /** Whether this is the home page; a page of a problem has no path either, but no chart. */
    boolean home() {
        return drawn && path.isEmpty();
    }

    boolean sample() {
        return release != null && release.origin().equals("sample");
    }
}
