/**
 * Refuses what a read-only session may not do: statements that change the warehouse, and files outside it. Uses nothing of
 * the project.
 */
@NullMarked
package it.accoglienza.ingest.readonly;

import org.jspecify.annotations.NullMarked;
