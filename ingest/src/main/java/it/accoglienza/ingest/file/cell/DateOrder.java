package it.accoglienza.ingest.file.cell;

/** The order of day and month in a date that has its year last. */
enum DateOrder {
    /** {@code 31/12/2024}. */
    DAY_FIRST,
    /** {@code 12/31/2024}, as programs set to American English write. */
    MONTH_FIRST
}
