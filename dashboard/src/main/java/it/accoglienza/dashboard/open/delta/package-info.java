/**
 * Which Parquet files make a version of a Delta table, asked of Delta Kernel. Kernel's own engine would bring Hadoop, 80
 * MB and a second at every start; this one reads local files with the JDK and checkpoints with DuckDB.
 */
@NullMarked
package it.accoglienza.dashboard.open.delta;

import org.jspecify.annotations.NullMarked;
