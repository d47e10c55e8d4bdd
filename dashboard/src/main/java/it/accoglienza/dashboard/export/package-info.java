/** Published rows as files: sheets, written as CSV or JSON while they are read. */
@NullMarked
package it.accoglienza.dashboard.export;

import org.jspecify.annotations.NullMarked;
