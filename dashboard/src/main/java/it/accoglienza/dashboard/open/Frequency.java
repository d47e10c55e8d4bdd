package it.accoglienza.dashboard.open;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Length of a period, with its code in SDMX {@code CL_FREQ}; shortest first. */
public enum Frequency {
    MONTH("M", 1),
    QUARTER("Q", 3),
    HALF_YEAR("S", 6),
    YEAR("A", 12);

    private static final Map<String, Frequency> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Frequency::code, Function.identity()));

    private final String code;
    private final int months;

    Frequency(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /**
     * Returns the frequency with a code.
     *
     * @throws IllegalArgumentException if no frequency has this code
     */
    public static Frequency parse(String code) {
        Frequency frequency = BY_CODE.get(code);
        if (frequency == null) {
            throw new IllegalArgumentException("Unknown frequency '%s'; valid codes: %s".formatted(code, codes()));
        }
        return frequency;
    }

    /** Returns all codes, shortest period first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Frequency::code).toList();
    }

    /** Returns {@code M}, {@code Q}, {@code S} or {@code A}. */
    public String code() {
        return code;
    }

    /** Returns the number of months in a period. */
    public int months() {
        return months;
    }

    /** Returns the code, as written in files and addresses. */
    @Override
    public String toString() {
        return code;
    }
}
