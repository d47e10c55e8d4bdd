package it.accoglienza.transform.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a numerator or denominator counts, which decides the disclosure control that applies to it. */
public enum Counts {
    /** Persons: rounded. */
    PERSON,
    /** Centres, places, courses: exact. */
    BODY,
    /** Bodies that a condition on their persons selects, such as overcrowded centres: rounded as persons are. */
    CONDITIONAL_BODY,
    /** Figures that others publish already: exact. */
    PUBLIC,
    /** Euros: exact if several bodies contribute and none dominates. */
    MONEY,
    /** Days of persons: rounded as the average number of persons on a day. */
    PERSON_DAYS,
    /** Delivered rows, many of them about persons: not published, only values divided by them. */
    RECORDS;

    /** Returns the code as indicators declare it and the open layer publishes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
