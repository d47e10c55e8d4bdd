package it.accoglienza.transform.audit;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A release with the exact figures that it was made from.
 *
 * @param tables returns the rows of a table of the release by its name
 * @param exact the exact observations, columns of {@code gold.observations}
 */
public record AuditedRelease(Function<String, Dataset<Row>> tables, Dataset<Row> exact) {}
