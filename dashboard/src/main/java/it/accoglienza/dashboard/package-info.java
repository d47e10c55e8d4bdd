/** The portal: its addresses, its answers over HTTP, and the command that starts it. */
@NullMarked
package it.accoglienza.dashboard;

import org.jspecify.annotations.NullMarked;
