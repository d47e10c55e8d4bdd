/** Simulates the centres, guests and stays of a prefecture month by month. May use {@code samples.calibration}. */
@NullMarked
package it.accoglienza.samples.reception;

import org.jspecify.annotations.NullMarked;
