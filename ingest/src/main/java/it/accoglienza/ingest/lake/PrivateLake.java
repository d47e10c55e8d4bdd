package it.accoglienza.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A warehouse in a folder of another one, which only this user can read where the file system has rights. It is deleted when it
 * is closed.
 */
public final class PrivateLake implements AutoCloseable {
    private final Lake lake;
    private final Path path;
    private final FileSystem files;

    /**
     * Creates the folder.
     *
     * @param folder its path below the other warehouse; new
     */
    public PrivateLake(Lake other, String folder) throws IOException {
        this.lake = other.inFolder(folder);
        lake.createPrivately();
        this.path = new Path(lake.root());
        this.files = path.getFileSystem(other.spark().sessionState().newHadoopConf());
    }

    /** Returns the warehouse; its tables have the descriptions of the other one. */
    public Lake lake() {
        return lake;
    }

    @Override
    public void close() {
        try {
            files.delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    path + ": not deleted; delete it, it holds figures that were not audited", e);
        }
    }
}
