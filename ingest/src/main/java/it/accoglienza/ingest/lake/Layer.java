package it.accoglienza.ingest.lake;

import java.util.Locale;

/** A layer of the warehouse; every layer but {@link #OPEN} is private. */
public enum Layer {
    /** Rows as they were sent, and the ledger of what arrived. */
    BRONZE,
    /** Rows that are typed, clean and unique by key, and the outcome of each delivery. */
    SILVER,
    /** Rows that were rejected, with their reasons. */
    QUARANTINE,
    /** Aggregates of silver by prefecture and month. */
    FACTS,
    /** Exact observations; never published. */
    GOLD,
    /** What the public sees. */
    OPEN;

    /** The layer's folder, and its name in SQL. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
