/**
 * Loads a batch of accepted deliveries: ledger, bronze, row validation, silver and quarantine. Uses {@code
 * ingest.file}, {@code ingest.contract} and {@code ingest.lake}.
 */
@NullMarked
package it.accoglienza.ingest.load;

import org.jspecify.annotations.NullMarked;
