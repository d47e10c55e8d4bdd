/** Runs the notebooks on the committed sample and compares their figures with the committed outputs. */
@NullMarked
package it.accoglienza.notebooks;

import org.jspecify.annotations.NullMarked;
