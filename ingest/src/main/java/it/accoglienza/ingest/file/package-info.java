/**
 * Validates one landed file before its rows are loaded: name, text, contract, headers, identifiers. Uses {@code
 * ingest.contract} and {@code ingest.identifier}, and no Spark session.
 */
@NullMarked
package it.accoglienza.ingest.file;

import org.jspecify.annotations.NullMarked;
