/**
 * Runs the statements of analysts on a warehouse: one by one, from a file, or in a shell. May use {@code ingest.command},
 * {@code ingest.lake}, {@code ingest.readonly}, {@code transform.release}, {@code transform.sql} and the decimals of {@code
 * transform.indicator}.
 */
@NullMarked
package it.accoglienza.transform.query;

import org.jspecify.annotations.NullMarked;
