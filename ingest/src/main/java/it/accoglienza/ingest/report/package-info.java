/**
 * Reports the outcome of each file as text, JSON, CSV and HTML, without any value of a row that may be personal. Uses {@code
 * ingest.load} and what it uses.
 */
@NullMarked
package it.accoglienza.ingest.report;

import org.jspecify.annotations.NullMarked;
