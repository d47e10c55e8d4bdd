/**
 * The commands {@code transform}, {@code publish}, {@code audit}, {@code keys}, {@code sql} and {@code connect}. May use all
 * packages of the module.
 */
@NullMarked
package it.accoglienza.transform;

import org.jspecify.annotations.NullMarked;
