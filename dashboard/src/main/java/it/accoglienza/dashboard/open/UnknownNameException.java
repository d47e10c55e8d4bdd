package it.accoglienza.dashboard.open;

import java.util.Collection;
import java.util.List;

/** Thrown if a release, an indicator, a geography or another named item is not published; the portal returns 404. */
public final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    /**
     * Lists the valid names in the message.
     *
     * @param kind the kind of item, for example {@code indicator}
     */
    public UnknownNameException(String kind, String name, Collection<String> known) {
        super("No %s named '%s' is published; published are %s".formatted(kind, name, known));
        this.known = List.copyOf(known);
    }

    /** Returns the valid names. */
    public List<String> known() {
        return known;
    }
}
