package it.accoglienza.transform.release;

import java.util.SortedMap;

/**
 * The contents of a table as a release records them.
 *
 * @param rows the number of rows
 * @param sha256 the SHA-256 of the bytes of each data file, by the file's name
 */
record RecordedTable(long rows, SortedMap<String, String> sha256) {}
