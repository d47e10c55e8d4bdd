/** Reads the projects of a release and their reports. May use {@code dashboard.open} and its database. */
@NullMarked
package it.accoglienza.dashboard.open.project;

import org.jspecify.annotations.NullMarked;
