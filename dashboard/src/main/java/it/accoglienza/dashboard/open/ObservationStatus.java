package it.accoglienza.dashboard.open;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Status of an observation, with its code in SDMX {@code CL_OBS_STATUS}; in the order of the legend. */
public enum ObservationStatus {
    NORMAL("A", true),
    PROVISIONAL("P", true),
    UNVALIDATED("V", true),
    ESTIMATED("E", true),
    FORECAST("F", true),
    SERIES_BREAK("B", true),
    /** The deliveries that the value is computed from are missing. */
    NOT_DELIVERED("L", false),
    /** The value cannot exist, for example a ratio with a denominator of 0. */
    NOT_APPLICABLE("M", false),
    /** Removed by disclosure control. */
    WITHHELD("Q", false);

    private static final Map<String, ObservationStatus> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ObservationStatus::code, Function.identity()));

    private final String code;
    private final boolean value;

    ObservationStatus(String code, boolean value) {
        this.code = code;
        this.value = value;
    }

    /**
     * Returns the status with a code.
     *
     * @throws IllegalArgumentException if no status has this code
     */
    public static ObservationStatus parse(String code) {
        ObservationStatus status = BY_CODE.get(code);
        if (status == null) {
            throw new IllegalArgumentException(
                    "Unknown observation status '%s'; valid codes: %s".formatted(code, codes()));
        }
        return status;
    }

    /** Returns all codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ObservationStatus::code).toList();
    }

    /** Returns the code of one letter. */
    public String code() {
        return code;
    }

    /** Returns true if an observation with this status has a value. */
    public boolean hasValue() {
        return value;
    }

    /** Returns the code, as written in files. */
    @Override
    public String toString() {
        return code;
    }
}
