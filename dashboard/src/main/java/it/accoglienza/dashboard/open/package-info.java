/** The metadata and observations of a release as records, enums and queries. May use {@code open.database}. */
@NullMarked
package it.accoglienza.dashboard.open;

import org.jspecify.annotations.NullMarked;
