/** Simulates centres, guests and stays month by month. May use {@code samples.calibration}. */
@NullMarked
package it.accoglienza.samples.reception;

import org.jspecify.annotations.NullMarked;
