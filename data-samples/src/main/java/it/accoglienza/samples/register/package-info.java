/**
 * Writes the monthly datasets about centres and guests, one class per dataset. May use {@code reception}, {@code training} and
 * {@code delivery}.
 */
@NullMarked
package it.accoglienza.samples.register;

import org.jspecify.annotations.NullMarked;
