package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * An open table that is a query over silver: one SQL file of the folder {@code tables}. It needs no disclosure control,
 * because it contains no data about persons. It selects codes, dates and numbers; its texts come from the view {@code titles}.
 *
 * @param name the name of the open table
 * @param sql a query in which the name of a dataset is a table with all its silver rows
 */
public record PublishedTable(String name, Head head, String sql) {

    /**
     * The YAML head of the file. Titles and columns are declared in the folder {@code open}.
     *
     * @param datasets the datasets that the query reads
     */
    record Head(List<String> datasets) {}

    /** Reads all files of the folder, in the order of their names. */
    public static List<PublishedTable> declared() {
        return Declarations.in(PublishedTable.class, "tables").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new PublishedTable(file.name(), file.describedAs(Head.class), file.sql()))
                .toList();
    }

    /** Returns true if every dataset that the query reads has been delivered. */
    boolean hasSources(Lake lake) {
        return head.datasets().stream().allMatch(dataset -> lake.has(Layer.SILVER, dataset));
    }

    /** Runs the query on the current rows of silver, in a session of its own: each dataset, and the titles, become a view in it. */
    Dataset<Row> rows(Lake lake, ProjectTitles titles) {
        Lake own = lake.inNewSession();
        titles.register(own.spark());
        return SqlFile.query(own.spark(), sql, head.datasets(), dataset -> own.read(Layer.SILVER, dataset));
    }
}
