/**
 * Writes governance networks, their members, meetings and protocols. May use {@code calibration} and {@code delivery}.
 */
@NullMarked
package it.accoglienza.samples.network;

import org.jspecify.annotations.NullMarked;
