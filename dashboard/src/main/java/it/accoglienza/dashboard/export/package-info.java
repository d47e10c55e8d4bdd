/** Writes rows of a release as CSV and JSON while they are read. May use {@code dashboard.open} and its packages. */
@NullMarked
package it.accoglienza.dashboard.export;

import org.jspecify.annotations.NullMarked;
