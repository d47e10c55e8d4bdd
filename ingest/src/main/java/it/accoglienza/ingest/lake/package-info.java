/** The warehouse on disk or object storage: its layers, its Delta tables, and the only Spark settings. */
@NullMarked
package it.accoglienza.ingest.lake;

import org.jspecify.annotations.NullMarked;
