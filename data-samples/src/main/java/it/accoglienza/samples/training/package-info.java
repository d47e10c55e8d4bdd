/**
 * Writes courses and enrolments, with the published result of UTG Insieme. May use {@code calibration} and {@code delivery}.
 */
@NullMarked
package it.accoglienza.samples.training;

import org.jspecify.annotations.NullMarked;
