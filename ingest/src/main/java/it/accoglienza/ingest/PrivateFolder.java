package it.accoglienza.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;

/**
 * A temporary folder that only this user can read. It is deleted with its contents when it is closed, and when the JVM ends
 * before.
 */
final class PrivateFolder implements AutoCloseable {
    private final Path path;
    private final Thread deletion;

    PrivateFolder() throws IOException {
        // The name tells the process; the rights are rwx------ where the file system has rights.
        this.path = Files.createTempDirectory(
                "accoglienza-check-%d-".formatted(ProcessHandle.current().pid()));
        this.deletion = new Thread(() -> FileUtil.fullyDelete(path.toFile()));
        Runtime.getRuntime().addShutdownHook(deletion);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (!FileUtil.fullyDelete(path.toFile())) {
            throw new IOException(
                    path + ": the temporary folder was not deleted; delete it, it holds copies of deliveries");
        }
        Runtime.getRuntime().removeShutdownHook(deletion);
    }
}
