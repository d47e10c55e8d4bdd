/**
 * Loads releases of the open layer as snapshots shared by requests. May use {@code dashboard.open} and its packages
 * {@code database} and {@code delta}.
 */
@NullMarked
package it.accoglienza.dashboard.open.release;

import org.jspecify.annotations.NullMarked;
