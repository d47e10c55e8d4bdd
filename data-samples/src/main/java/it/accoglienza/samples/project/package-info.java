/**
 * Writes projects, territorial plans, proposals and good practices. May use {@code network}, {@code calibration} and
 * {@code delivery}.
 */
@NullMarked
package it.accoglienza.samples.project;

import org.jspecify.annotations.NullMarked;
