package it.accoglienza.ingest.lake;

import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Thrown if a table is not as it was written. The message names the table, the file and what is wrong with it. */
public final class DamagedTableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param table layer and name, {@code open/observations}
     * @param finding what is wrong, with the name of the file
     */
    public DamagedTableException(String table, String finding, @Nullable Throwable cause) {
        super(table + ": " + finding, cause);
    }

    /** Returns the exception for the table in a folder. */
    static DamagedTableException in(Path folder, String finding, @Nullable Throwable cause) {
        return new DamagedTableException(folder.getParent().getName() + "/" + folder.getName(), finding, cause);
    }
}
