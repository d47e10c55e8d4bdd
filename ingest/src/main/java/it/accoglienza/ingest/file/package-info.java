/**
 * Reads one delivered file: validates it before its rows are loaded (name, text, contract, headers, identifiers), and turns
 * its rows into typed values. Uses {@code ingest.contract} and {@code ingest.identifier}, and no Spark.
 */
@NullMarked
package it.accoglienza.ingest.file;

import org.jspecify.annotations.NullMarked;
