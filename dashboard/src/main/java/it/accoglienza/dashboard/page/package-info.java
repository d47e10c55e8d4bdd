/** The models of the portal's pages, their figures and tables, and the rendering with jte templates. Reads the release through {@code open}. */
@NullMarked
package it.accoglienza.dashboard.page;

import org.jspecify.annotations.NullMarked;
