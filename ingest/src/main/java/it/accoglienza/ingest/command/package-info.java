/** Options and error handling shared by the commands. May use picocli and {@code ingest.lake}. */
@NullMarked
package it.accoglienza.ingest.command;

import org.jspecify.annotations.NullMarked;
