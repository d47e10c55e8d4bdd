/**
 * Writes the files of one prefecture: conventions, days of receipt, columns. May use {@code samples.calibration}.
 */
@NullMarked
package it.accoglienza.samples.delivery;

import org.jspecify.annotations.NullMarked;
