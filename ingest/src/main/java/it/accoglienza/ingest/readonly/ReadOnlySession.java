package it.accoglienza.ingest.readonly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;

/**
 * A session that reads one warehouse and changes nothing in it. Its statements are checked ({@link StatementPolicy}), and so is
 * each file that it opens or writes ({@link GuardedFiles}). It has the views, functions and variables of its own, and the
 * database {@value #SCRATCH} for tables of its own.
 */
public final class ReadOnlySession {
    /** The database whose tables the session may create, change and drop. */
    public static final String SCRATCH = "scratch";

    private static final String ACTIVE = "accoglienza.readonly";

    private ReadOnlySession() {}

    /**
     * Returns a new session beside another one, with the tables that are registered there.
     *
     * @param warehouse the address of the warehouse, which is read only
     * @param scratch a private folder for the tables of {@value #SCRATCH}
     * @param files folders that may be read and written beside it; nothing in them is deleted
     * @throws RefusedPathException if one of them is in the warehouse or contains it
     */
    public static SparkSession beside(SparkSession other, String warehouse, Path scratch, List<Path> files)
            throws IOException {
        for (Path folder : files) {
            requireOutside(warehouse, folder);
        }
        SparkSession session = other.newSession();
        session.sql("CREATE DATABASE IF NOT EXISTS %s LOCATION '%s'"
                .formatted(SCRATCH, address(scratch).replace("'", "\\'")));
        List<String> writable = files.stream().map(ReadOnlySession::address).toList();
        GuardedFiles.settings(
                        session.sparkContext().hadoopConfiguration(),
                        List.of(warehouse),
                        writable,
                        List.of(address(scratch)))
                .forEach(session.conf()::set);
        session.conf().set(ACTIVE, "true");
        return session;
    }

    /**
     * Makes all sessions read only that Spark creates from now on in this program, without the database {@value #SCRATCH}: for a
     * server, whose sessions are not made by {@link #beside}.
     *
     * @param readable the addresses of the folders that they may read
     */
    public static void forNewSessions(SparkSession spark, List<String> readable) {
        SparkConf settings = spark.sparkContext().conf();
        GuardedFiles.settings(spark.sparkContext().hadoopConfiguration(), readable, List.of(), List.of())
                .forEach(settings::set);
        settings.set(ACTIVE, "true");
    }

    /** Returns whether a session may change a setting. */
    public static boolean isSetting(String key) {
        return StatementPolicy.isSetting(key);
    }

    /** Returns whether a session may read files of a format. */
    public static boolean isFormat(String format) {
        return StatementPolicy.isFormat(format);
    }

    private static void requireOutside(String warehouse, Path folder) throws IOException {
        Optional<LocalFolder> local = LocalFolder.at(warehouse);
        if (local.isPresent()
                && (local.get().contains(folder)
                        || new LocalFolder(folder).contains(local.get().path()))) {
            throw new RefusedPathException(
                    "--files %s: contiene il data warehouse o vi è contenuta, indicare un'altra cartella / contains the warehouse or is in it, name another folder"
                            .formatted(folder));
        }
    }

    /** Hadoop and Spark do not decode addresses: a blank stays a blank. */
    private static String address(Path folder) {
        return "file:" + folder.toAbsolutePath();
    }

    static boolean is(SparkSession session) {
        SQLConf settings = session.sessionState().conf();
        return settings.contains(ACTIVE) && Boolean.parseBoolean(settings.getConfString(ACTIVE));
    }
}
