/** Loads a folder of deliveries into the warehouse: the command and the sequence of its steps. */
@NullMarked
package it.accoglienza.ingest;

import org.jspecify.annotations.NullMarked;
