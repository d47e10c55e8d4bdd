/** Loads a release into a DuckDB file and runs queries on it. Uses no other package of the project. */
@NullMarked
package it.accoglienza.dashboard.open.database;

import org.jspecify.annotations.NullMarked;
