package it.accoglienza.transform.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The level of a geography, from the widest to the narrowest. */
public enum GeographicLevel {
    COUNTRY,
    REGION,
    PREFECTURE;

    /** Returns the code: {@code country}, {@code region} or {@code prefecture}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
