/**
 * Computes facts and exact observations from silver: the sequence of the computation. May use the packages of facts and
 * indicators and those below them.
 */
@NullMarked
package it.accoglienza.transform.compute;

import org.jspecify.annotations.NullMarked;
