/**
 * The warehouse on disk or object storage: paths, Delta reads and writes, Spark sessions. Uses Spark and Delta, and no other
 * package of the project.
 */
@NullMarked
package it.accoglienza.ingest.lake;

import org.jspecify.annotations.NullMarked;
