package it.accoglienza.dashboard.request;

import java.util.Collection;
import java.util.List;

/** A query parameter, or its value, that has no meaning here; the site answers 400 with the known ones. */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> known;

    private BadParameterException(String parameter, String message, Collection<String> known) {
        super(message);
        this.parameter = parameter;
        this.known = List.copyOf(known);
    }

    /** A parameter that does not exist. */
    public static BadParameterException unknown(String parameter, Collection<String> known) {
        return new BadParameterException(
                parameter, "There is no parameter '%s'; known are %s".formatted(parameter, known), known);
    }

    /** A value that the parameter does not take. */
    public static BadParameterException value(String parameter, String value, Collection<String> known) {
        return new BadParameterException(
                parameter, "Parameter '%s' cannot be '%s'; known are %s".formatted(parameter, value, known), known);
    }

    /** The parameter that is wrong. */
    public String parameter() {
        return parameter;
    }

    /** The parameters, or the values, that would have been right. */
    public List<String> known() {
        return known;
    }
}
