/**
 * Writes the files of one prefecture: headers, conventions and days of receipt. May use {@code samples.calibration}.
 */
@NullMarked
package it.accoglienza.samples.delivery;

import org.jspecify.annotations.NullMarked;
