/**
 * Expected and received deliveries, and their changes since the last computation. May use {@code ingest.contract}, {@code
 * ingest.lake} and {@code transform.sql}.
 */
@NullMarked
package it.accoglienza.transform.delivery;

import org.jspecify.annotations.NullMarked;
