package it.accoglienza.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;

/**
 * A temporary folder that only this user can read. It is deleted with its contents when it is closed, and when the JVM ends
 * before.
 */
public final class PrivateFolder implements AutoCloseable {
    private final Path path;
    private final Thread deletion;

    /**
     * Creates a folder in the folder for temporary files.
     *
     * @param purpose a word in its name
     */
    public PrivateFolder(String purpose) throws IOException {
        // The name tells the process; the rights are rwx------ where the file system has rights.
        this.path = Files.createTempDirectory(
                "accoglienza-%s-%d-".formatted(purpose, ProcessHandle.current().pid()));
        this.deletion = new Thread(() -> FileUtil.fullyDelete(path.toFile()));
        Runtime.getRuntime().addShutdownHook(deletion);
    }

    /** Returns the folder. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!FileUtil.fullyDelete(path.toFile())) {
            throw new UncheckedIOException(new IOException(
                    path + ": the temporary folder was not deleted; delete it, it can hold personal data"));
        }
        Runtime.getRuntime().removeShutdownHook(deletion);
    }
}
