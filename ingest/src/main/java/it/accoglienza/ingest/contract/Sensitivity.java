package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of personal data in a column. */
public enum Sensitivity {
    /** No personal data. */
    @JsonProperty("none")
    NONE,
    /** The date of an event in a person's life. */
    @JsonProperty("event")
    EVENT,
    /** A quasi-identifier: identifies a person in combination with other columns. */
    @JsonProperty("quasi")
    QUASI,
    /** Data of a special category (GDPR art. 9). */
    @JsonProperty("sensitive")
    SENSITIVE,
    /** A pseudonym of a person or a managing body. */
    @JsonProperty("pseudonym")
    PSEUDONYM
}
