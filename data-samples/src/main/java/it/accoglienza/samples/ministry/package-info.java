/**
 * Writes the national reports in the format of the Ministry: presences and landings. May use {@code calibration}, {@code reception}
 * and {@code delivery}.
 */
@NullMarked
package it.accoglienza.samples.ministry;

import org.jspecify.annotations.NullMarked;
