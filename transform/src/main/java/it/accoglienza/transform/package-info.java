/**
 * The commands {@code transform}, {@code publish} and {@code sql}, and the sequence of the computation. May use
 * all packages of the module.
 */
@NullMarked
package it.accoglienza.transform;

import org.jspecify.annotations.NullMarked;
