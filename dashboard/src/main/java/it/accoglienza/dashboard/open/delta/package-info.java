/**
 * Lists the Parquet files of a version of a Delta table with Delta Kernel. Uses no other package of the project.
 */
@NullMarked
package it.accoglienza.dashboard.open.delta;

import org.jspecify.annotations.NullMarked;
