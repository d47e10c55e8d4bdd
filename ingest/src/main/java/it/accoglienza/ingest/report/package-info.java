/**
 * Reports the outcome of each file in words, without any value of a row. Uses {@code ingest.load} and what it
 * uses.
 */
@NullMarked
package it.accoglienza.ingest.report;

import org.jspecify.annotations.NullMarked;
