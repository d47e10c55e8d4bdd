package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Release;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the page layout: language, title, position in the site and release.
 *
 * @param title the heading of the page, also used in the title of the document
 * @param path the address after the language, with its query: {@code indicators/capacity?freq=Q}
 * @param release null if nothing is published yet
 * @param isPast true if the release is not the newest; every internal address then names the release
 * @param hasCharts true if the page needs the chart scripts
 */
record PageContext(
        LocaleFormat format,
        AssetUrls assets,
        String title,
        String path,
        @Nullable Release release,
        boolean isPast,
        boolean hasCharts) {

    /** Paths of the menu's entries; also the keys of their labels ({@code menu.data}). */
    static final List<String> SECTIONS =
            List.of("", "indicators/", "training", "projects", "data", "quality", "methods");

    String text(String key, String... values) {
        return format.messages().text(key, values);
    }

    String languageCode() {
        return format.language().code();
    }

    /** Returns the address of a page in this language; the path may have a query but no fragment. */
    String address(String page) {
        return withRelease("/" + languageCode() + "/" + page);
    }

    /** Returns the address of observations as CSV; the filters are a query string. */
    String observations(String filters) {
        String language = format.language() == Language.IT ? "" : "&lang=" + languageCode();
        return withRelease("/api/v1/observations.csv?" + filters + language);
    }

    /** Returns the address of a resource of the API: {@code projects/ROSA}. */
    String api(String path) {
        return withRelease("/api/v1/" + path);
    }

    String asset(String name) {
        return assets.address(name);
    }

    /** Returns the address of the same page, with the same query, in the other language. */
    String otherLanguageAddress() {
        return withRelease("/" + otherLanguage().code() + "/" + path);
    }

    private String withRelease(String address) {
        return isPast && release != null
                ? address + (address.contains("?") ? "&" : "?") + "release=" + release.id()
                : address;
    }

    Language otherLanguage() {
        return switch (format.language()) {
            case IT -> Language.EN;
            case EN -> Language.IT;
        };
    }

    String otherLanguageName() {
        Locale locale = otherLanguage().locale();
        return locale.getDisplayLanguage(locale);
    }

    /** Returns true if the page belongs to a section of the menu. */
    boolean isIn(String section) {
        return section.isEmpty() ? isHome() : path.startsWith(section);
    }

    /** Returns the section above this page; empty if the page is a section itself. */
    String section() {
        return Stream.of("indicators/", "projects")
                .filter(each -> path.startsWith(each.endsWith("/") ? each : each + "/") && !path.equals(each))
                .findFirst()
                .orElse("");
    }

    /** Returns true for the home page. An error page has an empty path too, but no charts. */
    boolean isHome() {
        return hasCharts && path.isEmpty();
    }

    boolean isSample() {
        return release != null && release.hasInventedData();
    }
}
