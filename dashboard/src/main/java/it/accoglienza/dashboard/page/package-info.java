/** The pages that people read, as HTML in two languages; they know nothing of the server. */
@NullMarked
package it.accoglienza.dashboard.page;

import org.jspecify.annotations.NullMarked;
