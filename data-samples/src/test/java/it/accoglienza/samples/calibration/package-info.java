@NullMarked
package it.accoglienza.samples.calibration;

import org.jspecify.annotations.NullMarked;
