package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.IndicatorState;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;

/** Every page of the portal, as HTML; placeholders until the real pages stand here. */
public final class Pages {

    /** The country at a glance. */
    public String home(Published published, Language language) {
        return plain("Accoglienza Aperta", language);
    }

    /** The list of indicators. */
    public String indicators(Published published, Language language) {
        return plain("Indicators", language);
    }

    /** One indicator in one state. */
    public String indicator(Published published, Language language, IndicatorState state) {
        return plain(state.indicator().title().in(language), language);
    }

    /** The training figures, by project and by prefecture. */
    public String training(Published published, Language language) {
        return plain("Training", language);
    }

    /** The catalogue of datasets, indicators and downloads. */
    public String data(Published published, Language language) {
        return plain("Data", language);
    }

    /** How the figures are made and protected. */
    public String methods(Published published, Language language) {
        return plain("Methods", language);
    }

    /** An address that leads nowhere. */
    public String notFound(Language language) {
        return plain("Not found", language);
    }

    /** A question that cannot be answered (400), a failure (500) or too many questions (503). */
    public String problem(Language language, int status, String detail) {
        return plain(status + " " + detail, language);
    }

    /** Nothing is published yet: run ./accoglienza demo. */
    public String nothingPublished(Language language) {
        return plain("Nothing is published yet: run ./accoglienza demo", language);
    }

    private static String plain(String title, Language language) {
        String text = title.replace("&", "&amp;").replace("<", "&lt;");
        return "<!doctype html><html lang=\"%1$s\"><title>%2$s</title><h1>%2$s</h1></html>"
                .formatted(language.code(), text);
    }
}
