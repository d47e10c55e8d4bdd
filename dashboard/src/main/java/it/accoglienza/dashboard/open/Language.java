package it.accoglienza.dashboard.open;

import java.util.Locale;

/** A language of the portal; Italian is the default. */
public enum Language {
    IT(Locale.ITALY),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Returns the locale for dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** Returns {@code it} or {@code en}: the first part of the address of each page. */
    public String code() {
        return locale.getLanguage();
    }
}
