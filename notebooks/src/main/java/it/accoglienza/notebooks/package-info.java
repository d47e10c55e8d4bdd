/**
 * Runs Jupyter notebooks over a warehouse and gives them its tables, read-only, and their rows as tables and charts. May use
 * {@code ingest.command}, {@code ingest.lake}, {@code transform.query} and the class of the notebook kernel.
 */
@NullMarked
package it.accoglienza.notebooks;

import org.jspecify.annotations.NullMarked;
