/**
 * Generates the deliveries of a fictional country: the same options give the same text on every machine. Uses neither
 * Spark nor another module.
 */
@NullMarked
package it.accoglienza.samples;

import org.jspecify.annotations.NullMarked;
