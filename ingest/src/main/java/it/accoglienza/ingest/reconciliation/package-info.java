/**
 * Compares silver with the ledger of deliveries, for all modules. Uses {@code ingest.load}, {@code ingest.contract} and {@code
 * ingest.lake}.
 */
@NullMarked
package it.accoglienza.ingest.reconciliation;

import org.jspecify.annotations.NullMarked;
