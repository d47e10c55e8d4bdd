/**
 * Reads SQL files and runs their queries; registers the reference data as views. May use {@code ingest.contract}.
 */
@NullMarked
package it.accoglienza.transform.sql;

import org.jspecify.annotations.NullMarked;
