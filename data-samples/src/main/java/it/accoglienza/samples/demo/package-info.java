/**
 * Generates, loads and publishes sample data for {@code accoglienza demo}. The only package of the module that may use
 * {@code ingest} and {@code transform}.
 */
@NullMarked
package it.accoglienza.samples.demo;

import org.jspecify.annotations.NullMarked;
