/** A release in a DuckDB file of its own, and queries on it. Uses no other package of the project. */
@NullMarked
package it.accoglienza.dashboard.open.database;

import org.jspecify.annotations.NullMarked;
