package it.accoglienza.ingest.load;

/** The rows whose foreign keys must refer to an existing row. */
public enum References {
    /** All rows: a row that refers to nothing is rejected until the other delivery arrives. */
    REQUIRED,
    /** Rows for whose prefecture and period the other dataset was delivered. */
    WHERE_DELIVERED
}
