/** Deliveries are found, recognised, judged and loaded: bronze as sent, silver as trusted, quarantine with reasons. */
@NullMarked
package it.accoglienza.ingest;

import org.jspecify.annotations.NullMarked;
