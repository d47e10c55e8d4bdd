/**
 * Reads the text of cells as typed values: dates, periods, numbers and codes as offices write them. Uses the contracts and
 * nothing else, so that any reader of deliveries can call it.
 */
@NullMarked
package it.accoglienza.ingest.file.cell;

import org.jspecify.annotations.NullMarked;
