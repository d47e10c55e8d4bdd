package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Localized;
import java.util.Locale;

/** A language of reports, with its notation of numbers. */
enum ReportLanguage {
    IT(Locale.ITALIAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    ReportLanguage(Locale locale) {
        this.locale = locale;
    }

    static ReportLanguage of(boolean italian) {
        return italian ? IT : EN;
    }

    /** Returns the code of the language, {@code it}. */
    String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    String in(Localized text) {
        return switch (this) {
            case IT -> text.it();
            case EN -> text.en();
        };
    }

    String format(Localized pattern, Object... values) {
        return String.format(locale, in(pattern), values);
    }
}
