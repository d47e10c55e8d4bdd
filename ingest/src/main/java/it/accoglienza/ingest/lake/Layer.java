package it.accoglienza.ingest.lake;

import java.util.Locale;

/** A layer of the warehouse. Only {@link #OPEN} is published. */
public enum Layer {
    /** Rows as delivered, and the ledger of received files. */
    BRONZE,
    /** Rows that are typed, valid and unique by key, and the result of each delivery. */
    SILVER,
    /** Rejected rows with the reasons. */
    QUARANTINE,
    /** Aggregates of silver by prefecture and month. */
    FACTS,
    /** Exact observations before disclosure control. */
    GOLD,
    /** Published tables. */
    OPEN;

    /** Returns the name of the layer's folder, which is also its database in SQL. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
