/**
 * Writes a release as a Data Package: plain Parquet and CSV files with their description, without Delta. May use {@code
 * dashboard.open} and its packages {@code database} and {@code release}.
 */
@NullMarked
package it.accoglienza.dashboard.datapackage;

import org.jspecify.annotations.NullMarked;
