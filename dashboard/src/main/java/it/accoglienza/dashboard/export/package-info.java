/** Observations as files: one table, written as CSV or JSON while it is read. */
@NullMarked
package it.accoglienza.dashboard.export;

import org.jspecify.annotations.NullMarked;
