/**
 * Reads the published figures on which the sample is calibrated and draws from them with seeded random streams. Uses
 * no other package of the project.
 */
@NullMarked
package it.accoglienza.samples.calibration;

import org.jspecify.annotations.NullMarked;
