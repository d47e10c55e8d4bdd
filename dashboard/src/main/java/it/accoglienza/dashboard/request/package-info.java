/** Checks request parameters against a release and converts them to queries. May use {@code dashboard.open}. */
@NullMarked
package it.accoglienza.dashboard.request;

import org.jspecify.annotations.NullMarked;
