package it.accoglienza.transform.query;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.PrivateFolder;
import it.accoglienza.transform.release.ReleaseCheck;
import it.accoglienza.transform.sql.ReferenceViews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a warehouse, the themes and the reference data by name, in all sessions of a program: those of
 * {@link QuerySession} for sessions that Spark makes.
 */
public final class SharedTables implements AutoCloseable {
    private final List<Layer> unreadable;
    private final PrivateFolder references;

    private SharedTables(List<Layer> unreadable, PrivateFolder references) {
        this.unreadable = unreadable;
        this.references = references;
    }

    /**
     * Names the tables. The open ones are compared with the published release.
     *
     * @throws it.accoglienza.ingest.lake.DamagedTableException if one of them is not as it was published
     */
    public static SharedTables register(Lake lake) throws IOException {
        List<Layer> unreadable = QuerySession.register(lake);
        if (!unreadable.contains(Layer.OPEN)) {
            new ReleaseCheck(lake).verifyNewest();
            new ThemeViews(lake).prepare("themes");
        }
        PrivateFolder folder = new PrivateFolder("references");
        SparkSession session = lake.spark().newSession();
        for (String view : ReferenceViews.register(session)) {
            Path files = folder.path().resolve(view);
            session.table(view).coalesce(1).write().parquet(files.toUri().toString());
            lake.spark().sql("CREATE TABLE %s USING parquet LOCATION '%s'".formatted(view, files.toUri()));
        }
        return new SharedTables(unreadable, folder);
    }

    /** Returns the layers that this user may not read; their tables have no name. */
    public List<Layer> unreadable() {
        return unreadable;
    }

    /** Returns the folder of the reference data, which is removed at the end. */
    public Path references() {
        return references.path();
    }

    @Override
    public void close() {
        references.close();
    }
}
