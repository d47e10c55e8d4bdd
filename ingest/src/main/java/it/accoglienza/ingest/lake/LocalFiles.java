package it.accoglienza.ingest.lake;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without child processes. Without its native library Hadoop runs {@code chmod} for each file that
 * it creates and {@code readlink} for each path of a commit: a quarter of the time of a small load.
 */
public final class LocalFiles extends LocalFileSystem {
    public LocalFiles() {
        super(new Unforked());
    }

    /** The same file system for Hadoop's other interface, with which Delta writes its log. */
    public static final class Context extends DelegateToFileSystem {
        /** Called by Hadoop. */
        public Context(URI uri, Configuration configuration) throws IOException, URISyntaxException {
            super(uri, new LocalFiles(), configuration, "file", false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1;
        }

        @Override
        public boolean isValidName(String name) {
            return true; // names of files are checked by the operating system
        }
    }

    private static final class Unforked extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            File file = pathToFile(path);
            if (file.toPath().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                String rights = permission.getUserAction().SYMBOL
                        + permission.getGroupAction().SYMBOL
                        + permission.getOtherAction().SYMBOL;
                Files.setPosixFilePermissions(file.toPath(), PosixFilePermissions.fromString(rights));
            }
        }

        /** The warehouse has no symbolic links of its own; those on the way to it are followed. */
        @Override
        public FileStatus getFileLinkStatus(Path path) throws IOException {
            return getFileStatus(path);
        }
    }
}
