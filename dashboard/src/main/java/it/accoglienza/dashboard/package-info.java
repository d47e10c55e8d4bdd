/** Starts the portal and declares its addresses. Uses all other packages. */
@NullMarked
package it.accoglienza.dashboard;

import org.jspecify.annotations.NullMarked;
