/**
 * Published figures that the sample resembles, and seeded random draws from them. Uses no other package of the
 * project.
 */
@NullMarked
package it.accoglienza.samples.calibration;

import org.jspecify.annotations.NullMarked;
