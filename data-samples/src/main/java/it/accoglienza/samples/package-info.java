/** A country of invented deliveries, the same bytes from the same arguments. */
@NullMarked
package it.accoglienza.samples;

import org.jspecify.annotations.NullMarked;
