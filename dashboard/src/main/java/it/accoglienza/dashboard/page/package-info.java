/** The portal's pages: what each shows, in words and figures, and the templates that lay it out. */
@NullMarked
package it.accoglienza.dashboard.page;

import org.jspecify.annotations.NullMarked;
