package it.accoglienza.notebooks;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.query.QuerySession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The warehouse as a notebook reads it: a session with the names of all tables, in which nothing can be changed. */
public final class NotebookWarehouse implements AutoCloseable {
    /** The environment variable with the folder of the warehouse. */
    static final String FOLDER = "ACCOGLIENZA_WAREHOUSE";

    private final SparkSession spark;
    private final QuerySession session;

    private NotebookWarehouse(SparkSession spark, QuerySession session) {
        this.spark = spark;
        this.session = session;
    }

    /**
     * Starts Spark and opens the warehouse that {@code ./accoglienza notebooks} was started with.
     *
     * @throws IllegalStateException if no warehouse is named, or nothing was published in it
     */
    public static NotebookWarehouse open() throws IOException {
        String folder = System.getenv(FOLDER);
        if (folder == null) {
            throw new IllegalStateException(
                    FOLDER + ": manca, aprire con / is missing, open with ./accoglienza notebooks --warehouse DIR");
        }
        SparkSession spark = SparkSessions.start("notebook");
        Lake lake = new Lake(spark, folder);
        if (!lake.has(Layer.OPEN, "releases")) {
            spark.stop();
            throw new IllegalStateException(NotebooksCommand.NOTHING_PUBLISHED.formatted(folder));
        }
        return new NotebookWarehouse(spark, QuerySession.readOnly(lake, List.of()));
    }

    /** Returns the rows of a query. A statement that is not a query, such as {@code CREATE TEMPORARY VIEW}, runs at once. */
    public Dataset<Row> sql(String statement) {
        return session.run(statement);
    }

    /** Names the rows of a query for later statements of this notebook. */
    public void view(String name, String query) {
        session.run(query).createOrReplaceTempView(name);
    }

    /** Returns the rows of a query as a table. */
    public ResultTable table(String query) {
        return ResultTable.of(sql(query));
    }

    /**
     * Returns the rows of a query as lines: the first column has the labels, each other column is a line.
     *
     * @param file name of the interactive page, without extension
     */
    public ResultChart lines(String file, String title, String query) throws IOException {
        return chart(ChartForm.LINES, file, title, query);
    }

    /**
     * Returns the rows of a query as bars: the first column has the labels, each other column is a series of bars.
     *
     * @param file name of the interactive page, without extension
     */
    public ResultChart bars(String file, String title, String query) throws IOException {
        return chart(ChartForm.BARS, file, title, query);
    }

    /**
     * Returns the connections of a network as a drawing on a circle.
     *
     * @param file name of the interactive page, without extension
     * @param query has one row per pair of connected subjects, in its first two columns
     */
    public ResultChart network(String file, String title, String query) throws IOException {
        return ResultChart.write(title, NetworkDrawing.of(sql(query)), page(file));
    }

    private ResultChart chart(ChartForm form, String file, String title, String query) throws IOException {
        return ResultChart.write(form, title, ChartSeries.of(sql(query)), page(file));
    }

    private static Path page(String file) {
        return Path.of("charts", file + ".html");
    }

    /** Ends the session and stops Spark. */
    @Override
    public void close() {
        session.close();
        spark.stop();
    }
}
