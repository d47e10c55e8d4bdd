/**
 * Serves one warehouse to the clients of Spark Connect, read-only. May use {@code ingest.lake}, {@code ingest.contract},
 * {@code ingest.readonly} and {@code transform.query}, and Spark's Connect server.
 */
@NullMarked
package it.accoglienza.transform.connect;

import org.jspecify.annotations.NullMarked;
