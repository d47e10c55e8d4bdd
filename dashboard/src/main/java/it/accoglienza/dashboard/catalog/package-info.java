/** Describes indicators, geographies, code lists, releases and projects as JSON documents. May use {@code dashboard.open}. */
@NullMarked
package it.accoglienza.dashboard.catalog;

import org.jspecify.annotations.NullMarked;
