package it.accoglienza.ingest.readonly;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of this machine with all that is below it, after links are followed. */
public record LocalFolder(Path path) {

    /** Returns the folder at an address of Hadoop; empty if it is not on this machine. */
    public static Optional<LocalFolder> at(String address) {
        URI uri = new org.apache.hadoop.fs.Path(address).toUri();
        return uri.getScheme() == null || uri.getScheme().equals("file")
                ? Optional.of(new LocalFolder(Path.of(uri.getPath())))
                : Optional.empty();
    }

    /**
     * Returns whether a file, which need not exist, is in the folder.
     *
     * @throws IOException if a link leads nowhere
     */
    public boolean contains(Path file) throws IOException {
        return real(file.toAbsolutePath().normalize())
                .startsWith(real(path.toAbsolutePath().normalize()));
    }

    private static Path real(Path file) throws IOException {
        Path parent = file.getParent();
        return parent == null || Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? file.toRealPath()
                : real(parent).resolve(parent.relativize(file));
    }
}
