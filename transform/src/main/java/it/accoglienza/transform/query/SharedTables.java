package it.accoglienza.transform.query;

import static java.util.stream.Collectors.toSet;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.release.ReleaseCheck;
import it.accoglienza.transform.sql.ReferenceViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a warehouse, the themes and the reference data by name, in all sessions of a program: those of
 * {@link QuerySession} for sessions that Spark makes.
 */
public final class SharedTables implements AutoCloseable {
    private final List<Layer> unreadable;
    private final Path references;

    private SharedTables(List<Layer> unreadable, Path references) {
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
            new ReleaseCheck(lake).verifyNewest(openTables(lake));
            new ThemeViews(lake).prepare("themes");
        }
        Path folder = Files.createTempDirectory("accoglienza-references-"); // readable by its owner only
        SparkSession session = lake.spark().newSession();
        for (String view : ReferenceViews.register(session)) {
            Path files = folder.resolve(view);
            session.table(view).coalesce(1).write().parquet(files.toUri().toString());
            lake.spark().sql("CREATE TABLE %s USING parquet LOCATION '%s'".formatted(view, files.toUri()));
        }
        return new SharedTables(unreadable, folder);
    }

    private static Set<String> openTables(Lake lake) {
        return lake.register(Layer.OPEN).stream()
                .map(name -> name.substring(name.indexOf('.') + 1))
                .collect(toSet());
    }

    /** Returns the layers that this user may not read; their tables have no name. */
    public List<Layer> unreadable() {
        return unreadable;
    }

    /** Returns the folder of the reference data, which is removed at the end. */
    public Path references() {
        return references;
    }

    @Override
    public void close() {
        QuerySession.delete(references);
    }
}
