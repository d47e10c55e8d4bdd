/** Runs at build time only: turns the webjars and our own files into the portal's ready-made assets. */
@NullMarked
package it.accoglienza.dashboard.assets;

import org.jspecify.annotations.NullMarked;
