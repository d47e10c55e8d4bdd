package it.accoglienza.transform.query;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.PrivateFolder;
import it.accoglienza.ingest.readonly.LocalFolder;
import it.accoglienza.ingest.readonly.ReadOnlySession;
import it.accoglienza.transform.release.ReleaseCheck;
import it.accoglienza.transform.sql.ReferenceViews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import scala.jdk.javaapi.CollectionConverters;

/** A session in which the tables of a warehouse have their names, and the reference data are views. */
public final class QuerySession implements AutoCloseable {
    private static final Pattern OPEN_TABLE = Pattern.compile("\\bopen`?\\s*\\.\\s*`?(\\w+)", Pattern.CASE_INSENSITIVE);

    private final SparkSession session;
    private final String warehouse;
    private final ReleaseCheck check;
    private final ThemeViews themes;
    private final PrivateFolder scratch;
    private final List<Layer> unreadable;
    private final Set<String> verified = new HashSet<>();
    private boolean allVerified;

    private QuerySession(Lake lake, List<Layer> unreadable, SparkSession session, PrivateFolder scratch) {
        this.session = session;
        this.unreadable = unreadable;
        this.warehouse = lake.root();
        this.check = new ReleaseCheck(lake);
        this.themes = new ThemeViews(lake);
        this.scratch = scratch;
        // Delta's own tables instead of those of Delta Kernel: only they know DESCRIBE HISTORY and versions by name.
        session.conf().set("spark.databricks.delta.v2.enableMode", "NONE");
        ReferenceViews.register(session);
    }

    /**
     * Opens a session that changes nothing in the warehouse.
     *
     * @param files folders that the session may read and write, beside the warehouse
     * @throws it.accoglienza.ingest.readonly.RefusedPathException if one of them is in the warehouse or contains it
     */
    public static QuerySession readOnly(Lake lake, List<Path> files) throws IOException {
        List<Layer> unreadable = register(lake);
        PrivateFolder scratch = new PrivateFolder("sql");
        SparkSession session = ReadOnlySession.beside(lake.spark(), lake.root(), scratch.path(), files);
        return new QuerySession(lake, unreadable, session, scratch);
    }

    /** Opens a session that may change everything. */
    public static QuerySession writing(Lake lake) throws IOException {
        List<Layer> unreadable = register(lake);
        return new QuerySession(lake, unreadable, lake.spark().newSession(), new PrivateFolder("sql"));
    }

    /** Names the tables of all layers in all sessions. Returns the layers that this user may not read. */
    static List<Layer> register(Lake lake) {
        List<Layer> unreadable = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            try {
                lake.register(layer);
            } catch (UncheckedIOException e) {
                unreadable.add(layer);
            }
        }
        return unreadable;
    }

    /** Returns the layers that this user may not read; their tables have no name in the session. */
    public List<Layer> unreadable() {
        return unreadable;
    }

    /** Returns true if no layer that this user may read has a table. */
    public boolean isEmpty() {
        return Stream.of(Layer.values())
                .map(Layer::folder)
                .filter(session.catalog()::databaseExists)
                .allMatch(layer -> session.sql("SHOW TABLES IN " + layer)
                        .where("NOT isTemporary")
                        .isEmpty());
    }

    /** Returns Spark's session. */
    public SparkSession spark() {
        return session;
    }

    /** Returns the names of the tables of all layers, of the themes and of the reference data, sorted. */
    List<String> tables() {
        SessionCatalog catalog = session.sessionState().catalog();
        Stream<String> inDatabases = CollectionConverters.asJava(catalog.listDatabases()).stream()
                .flatMap(database -> CollectionConverters.asJava(catalog.listTables(database)).stream())
                .map(table ->
                        table.database().isDefined() ? table.database().get() + "." + table.table() : table.table());
        return Stream.concat(inDatabases, themes.names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns whether a file of this machine is in the folder of the warehouse. */
    boolean isInWarehouse(Path file) throws IOException {
        Optional<LocalFolder> local = LocalFolder.at(warehouse);
        return local.isPresent() && local.get().contains(file);
    }

    /** Returns the folder for files of this session, which is removed at its end. */
    Path scratch() {
        return scratch.path();
    }

    /**
     * Begins a statement; one that is not a query is run at once. The open tables that it names are compared with the
     * published release, once in a session.
     *
     * @throws it.accoglienza.ingest.lake.DamagedTableException if one of them is not as it was published
     */
    public Dataset<Row> run(String sql) {
        if (!allVerified && session.catalog().currentDatabase().equalsIgnoreCase(Layer.OPEN.folder())) {
            check.verifyNewest(); // after USE open a statement names tables without their layer
            allVerified = true;
        }
        Stream<String> named =
                OPEN_TABLE.matcher(sql).results().map(found -> found.group(1).toLowerCase(Locale.ROOT));
        Stream<String> ofThemes = themes.prepare(sql) ? ThemeViews.TABLES.stream() : Stream.empty();
        Set<String> tables = Stream.concat(named, ofThemes)
                .filter(table -> !allVerified && !verified.contains(table))
                .collect(Collectors.toSet());
        if (!tables.isEmpty()) {
            check.verifyNewest(tables);
            verified.addAll(tables);
        }
        return session.sql(sql);
    }

    /** Removes the session's own tables and files. */
    @Override
    public void close() {
        scratch.close();
    }
}
