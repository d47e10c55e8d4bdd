package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a column says about a person. */
public enum Sensitivity {
    /** Nothing. */
    @JsonProperty("none")
    NONE,
    /** The date of something that happened to a person. */
    @JsonProperty("event")
    EVENT,
    /** Singles people out together with others: a quasi-identifier. */
    @JsonProperty("quasi")
    QUASI,
    /** Of a special category (GDPR art. 9). */
    @JsonProperty("sensitive")
    SENSITIVE,
    /** Stands for a person or a managing body. */
    @JsonProperty("pseudonym")
    PSEUDONYM
}
