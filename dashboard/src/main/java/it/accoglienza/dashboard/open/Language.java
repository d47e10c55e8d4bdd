package it.accoglienza.dashboard.open;

import java.util.Locale;

/** One of the two languages of the portal; Italian comes first. */
public enum Language {
    IT(Locale.ITALY),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that dates and numbers are written in. */
    public Locale locale() {
        return locale;
    }

    /** The first part of every page's address: {@code it} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }
}
