/**
 * Finds direct identifiers of persons in headers and cells. Uses libraries only, no other package of the project.
 */
@NullMarked
package it.accoglienza.ingest.identifier;

import org.jspecify.annotations.NullMarked;
