package it.accoglienza.dashboard.open;

import java.util.Collection;
import java.util.List;

/** A reader asked for a release, an indicator, a geography ... that is not published; the site answers 404. */
public final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    /** @param kind what was asked for, in words: {@code indicator} */
    public UnknownNameException(String kind, String name, Collection<String> known) {
        super("No %s named '%s' is published; known are %s".formatted(kind, name, known));
        this.known = List.copyOf(known);
    }

    /** The names that would have been found. */
    public List<String> known() {
        return known;
    }
}
