/** Deliveries on their way in: recognised, searched for identifiers, judged row by row and loaded. */
@NullMarked
package it.accoglienza.ingest;

import org.jspecify.annotations.NullMarked;
