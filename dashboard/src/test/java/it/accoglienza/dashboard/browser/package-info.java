/** The portal as a reader's browser sees it. */
@NullMarked
package it.accoglienza.dashboard.browser;

import org.jspecify.annotations.NullMarked;
