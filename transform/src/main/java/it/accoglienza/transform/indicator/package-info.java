/**
 * Declares indicators and computes their exact observations from facts. May use {@code transform.delivery}, {@code
 * transform.observation} and {@code transform.sql}.
 */
@NullMarked
package it.accoglienza.transform.indicator;

import org.jspecify.annotations.NullMarked;
