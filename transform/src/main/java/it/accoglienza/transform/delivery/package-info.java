/**
 * What was expected, what was delivered, and what changed since the last computation. May use {@code
 * ingest.contract} and {@code ingest.lake}.
 */
@NullMarked
package it.accoglienza.transform.delivery;

import org.jspecify.annotations.NullMarked;
