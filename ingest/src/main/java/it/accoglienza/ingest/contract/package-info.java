/**
 * Contracts of datasets, code lists, layouts of published reports, and reference data. Uses Jackson and a CSV reader, no
 * Spark and no other package of the project.
 */
@NullMarked
package it.accoglienza.ingest.contract;

import org.jspecify.annotations.NullMarked;
