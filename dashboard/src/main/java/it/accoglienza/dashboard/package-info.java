/** Starts the portal and declares its addresses. Wires all other packages. */
@NullMarked
package it.accoglienza.dashboard;

import org.jspecify.annotations.NullMarked;
