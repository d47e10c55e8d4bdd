/**
 * Writes the Excel template of a dataset from its contract: headers, formats, drop-downs, an example and notes. Uses {@code
 * ingest.contract}, and of {@code ingest.file} what the reader of workbooks and codes accepts.
 */
@NullMarked
package it.accoglienza.ingest.template;

import org.jspecify.annotations.NullMarked;
