package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table that is published as it is, for nothing in it is about persons: one SQL file of the folder {@code tables}.
 *
 * @param sql a query in which a dataset's name stands for all of its silver rows
 */
public record PublishedTable(String name, Description description, String sql) {

    /** What the file's first comment says. */
    record Description(Localized title, Localized description, List<String> datasets) {}

    public static List<PublishedTable> declared() {
        return Declarations.in(PublishedTable.class, "tables").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new PublishedTable(file.name(), file.describedAs(Description.class), file.sql()))
                .toList();
    }

    /** Whether all that it is made of has been delivered. */
    boolean canBeMade(Lake lake) {
        return description.datasets().stream().allMatch(dataset -> lake.has(Layer.SILVER, dataset));
    }

    /** Its rows as silver stands now. */
    Dataset<Row> rows(Lake lake) {
        Lake own = lake.inNewSession();
        return SqlFile.query(own.spark(), sql, description.datasets(), dataset -> own.read(Layer.SILVER, dataset))
                .coalesce(1);
    }
}
