package it.accoglienza.dashboard.open;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Level of a geography; coarsest first, so that the natural order goes from country to prefecture. */
public enum GeographicLevel {
    COUNTRY("country"),
    REGION("region"),
    PREFECTURE("prefecture");

    private static final Map<String, GeographicLevel> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(GeographicLevel::code, Function.identity()));

    private final String code;

    GeographicLevel(String code) {
        this.code = code;
    }

    /**
     * Returns the level with a code.
     *
     * @throws IllegalArgumentException if no level has this code
     */
    public static GeographicLevel parse(String code) {
        GeographicLevel level = BY_CODE.get(code);
        if (level == null) {
            throw new IllegalArgumentException(
                    "Unknown geographic level '%s'; valid codes: %s".formatted(code, codes()));
        }
        return level;
    }

    /** Returns all codes, coarsest first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(GeographicLevel::code).toList();
    }

    /** Returns {@code country}, {@code region} or {@code prefecture}. */
    public String code() {
        return code;
    }

    /** Returns the code, as written in files and addresses. */
    @Override
    public String toString() {
        return code;
    }
}
