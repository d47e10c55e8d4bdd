/** Declarations read strictly: what a dataset is, and how its rows are judged. Knows nothing of Spark. */
@NullMarked
package it.accoglienza.ingest.contract;

import org.jspecify.annotations.NullMarked;
