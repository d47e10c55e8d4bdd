/**
 * Finds direct identifiers of persons in headers and cells. Uses libraries and no other package of the project.
 */
@NullMarked
package it.accoglienza.ingest.identifier;

import org.jspecify.annotations.NullMarked;
