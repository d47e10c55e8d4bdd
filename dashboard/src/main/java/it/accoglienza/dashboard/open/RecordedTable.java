package it.accoglienza.dashboard.open;

import java.util.Map;

/**
 * The contents of a table as a release records them.
 *
 * @param rows the number of rows
 * @param sha256 the SHA-256 of the bytes of each data file, by the file's name
 */
public record RecordedTable(long rows, Map<String, String> sha256) {}
