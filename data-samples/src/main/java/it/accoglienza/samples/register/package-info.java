/**
 * Monthly registers about centres and guests, one class a dataset. May use {@code reception}, {@code training} and
 * {@code delivery}.
 */
@NullMarked
package it.accoglienza.samples.register;

import org.jspecify.annotations.NullMarked;
