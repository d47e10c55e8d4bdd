/**
 * Generates the deliveries of a fictional country: the same arguments give the same text. Uses neither Spark nor
 * another module.
 */
@NullMarked
package it.accoglienza.samples;

import org.jspecify.annotations.NullMarked;
