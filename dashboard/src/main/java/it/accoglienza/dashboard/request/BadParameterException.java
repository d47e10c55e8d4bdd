package it.accoglienza.dashboard.request;

import java.util.Collection;
import java.util.List;

/** Thrown for an unknown query parameter or an invalid value; the portal returns 400 with the valid ones. */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> known;

    private BadParameterException(String parameter, String message, Collection<String> known) {
        super(message);
        this.parameter = parameter;
        this.known = List.copyOf(known);
    }

    /** Creates the exception for an unknown parameter. */
    public static BadParameterException unknown(String parameter, Collection<String> known) {
        return new BadParameterException(
                parameter, "Unknown parameter '%s'; valid parameters: %s".formatted(parameter, known), known);
    }

    /** Creates the exception for an invalid value. */
    public static BadParameterException value(String parameter, String value, Collection<String> known) {
        return new BadParameterException(
                parameter,
                "Invalid value '%s' of parameter '%s'; valid values: %s".formatted(value, parameter, known),
                known);
    }

    /** Creates the exception for several values of a parameter that takes one. */
    static BadParameterException several(String parameter, List<String> values) {
        return new BadParameterException(
                parameter,
                "Parameter '%s' takes one value; given: %s".formatted(parameter, values),
                List.of("one value"));
    }

    /** Creates the exception for a parameter that is given twice. */
    static BadParameterException repeated(String parameter) {
        return new BadParameterException(
                parameter,
                "Parameter '%s' is given twice; give it once, several values (where it takes them) separated by commas"
                        .formatted(parameter),
                List.of(parameter + "=A"));
    }

    /** Creates the exception for a parameter that is not percent-encoded UTF-8. */
    static BadParameterException undecodable(String parameter) {
        return new BadParameterException(
                parameter,
                "Parameter '%s' is not percent-encoded UTF-8; write %% as %%25".formatted(parameter),
                List.of("percent-encoded UTF-8"));
    }

    /** Creates the exception for an address that is not percent-encoded UTF-8. */
    public static BadParameterException undecodablePath() {
        return new BadParameterException(
                "", "The address is not percent-encoded UTF-8; write % as %25", List.of("percent-encoded UTF-8"));
    }

    /** Creates the exception for a code of a dimension outside the chosen breakdown. */
    static BadParameterException withoutBreakdown(String dimension) {
        String needed = "breakdown=" + dimension;
        return new BadParameterException(
                dimension, "Parameter '%s' requires %s".formatted(dimension, needed), List.of(needed));
    }

    /** Returns the name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** Returns the valid parameters or values. */
    public List<String> known() {
        return known;
    }
}
