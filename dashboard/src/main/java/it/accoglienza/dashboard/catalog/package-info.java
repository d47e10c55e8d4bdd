/** What is published, described for machines: indicators, geographies, code lists, releases. */
@NullMarked
package it.accoglienza.dashboard.catalog;

import org.jspecify.annotations.NullMarked;
