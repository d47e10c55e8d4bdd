package it.accoglienza.ingest.readonly;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * A file system of Hadoop that reads the warehouse, reads and adds to the folders that the user named, changes the session's
 * own folder, and refuses all else: under all of Spark SQL, whatever the statement, and for an object store as for a disk. Every other operation of {@link
 * FileSystem} is made of the ones here, or not supported.
 */
public final class GuardedFiles extends FileSystem {
    private static final String READABLE = "accoglienza.files.readable";
    private static final String WRITABLE = "accoglienza.files.writable";
    private static final String OWN = "accoglienza.files.own";
    private static final String BEHIND = "accoglienza.files.behind.";

    /** Those of Hadoop and its usual additions; some are not in the list of services, or need a library to be asked. */
    private static final String SCHEMES =
            "file s3a s3 abfs abfss wasb wasbs gs oss ftp sftp http https hdfs webhdfs swebhdfs har viewfs jar";

    /** What a running statement writes before it ends. */
    private static final Pattern TEMPORARY = Pattern.compile("/(_temporary|\\.spark-staging)");

    private FileSystem files = this;
    private List<String> readable = List.of();
    private List<String> writable = List.of();
    private List<String> own = List.of();

    /**
     * Returns the settings of Hadoop with which every address is opened through this class.
     *
     * @param configuration the settings without it, which name the file systems behind it
     * @param writable folders that are read and written, of which nothing is deleted
     * @param own folders of the session, of which all is
     */
    static Map<String, String> settings(
            Configuration configuration, List<String> readable, List<String> writable, List<String> own) {
        Map<String, String> settings = new HashMap<>();
        Stream<String> schemes = Stream.concat(
                Stream.of(SCHEMES.split(" ")),
                ServiceLoader.load(FileSystem.class).stream().flatMap(GuardedFiles::scheme));
        schemes.distinct().forEach(scheme -> {
            settings.put(BEHIND + scheme, configuration.get("fs.%s.impl".formatted(scheme), ""));
            settings.put("fs.%s.impl".formatted(scheme), GuardedFiles.class.getName());
            settings.put("fs.%s.impl.disable.cache".formatted(scheme), "true");
            settings.put("fs.AbstractFileSystem.%s.impl".formatted(scheme), Context.class.getName());
        });
        settings.put(READABLE, String.join("\n", readable));
        settings.put(
                WRITABLE,
                String.join("\n", Stream.concat(writable.stream(), own.stream()).toList()));
        settings.put(OWN, String.join("\n", own));
        return settings;
    }

    private static Stream<String> scheme(ServiceLoader.Provider<FileSystem> provider) {
        try {
            return Stream.of(provider.get().getScheme());
        } catch (UnsupportedOperationException | LinkageError unusable) {
            return Stream.empty();
        }
    }

    @Override
    public void initialize(URI address, Configuration configuration) throws IOException {
        super.initialize(address, configuration);
        setConf(configuration);
        readable = roots(configuration, READABLE);
        writable = roots(configuration, WRITABLE);
        own = roots(configuration, OWN);
        String scheme = address.getScheme();
        String behind = configuration.get(BEHIND + scheme, "");
        boolean used =
                Stream.concat(readable.stream(), writable.stream()).anyMatch(root -> root.startsWith(scheme + ":"));
        if (!used || behind.isEmpty()) {
            throw refused(address.toString(), false);
        }
        files = ReflectionUtils.newInstance(
                configuration.getClassByNameOrNull(behind).asSubclass(FileSystem.class), configuration);
        files.initialize(address, configuration);
    }

    private static List<String> roots(Configuration configuration, String setting) {
        return configuration
                .get(setting, "")
                .lines()
                .map(root -> new Path(root).toString())
                .toList();
    }

    private Path read(Path path) throws IOException {
        return isBelow(path, readable) ? path : write(path, false);
    }

    private Path write(Path path) throws IOException {
        return write(path, true);
    }

    private Path write(Path path, boolean writes) throws IOException {
        if (!isBelow(path, writable) || leadsElsewhere(path)) {
            throw refused(files.makeQualified(path).toString(), writes);
        }
        return path;
    }

    /** A link in a folder that may be written can lead into the warehouse, or to a file that others may not see. */
    private boolean leadsElsewhere(Path path) throws IOException {
        Optional<LocalFolder> target = LocalFolder.at(files.makeQualified(path).toString());
        for (String root : writable) {
            if (target.isPresent()
                    && LocalFolder.at(root).orElseThrow().contains(target.get().path())) {
                return false;
            }
        }
        return target.isPresent();
    }

    private boolean isBelow(Path path, List<String> roots) {
        String address = normal(files.makeQualified(path).toString());
        return !address.contains("/../")
                && roots.stream()
                        .map(root -> normal(files.makeQualified(new Path(root)).toString()))
                        .anyMatch(root -> address.equals(root) || address.startsWith(root + "/"));
    }

    /** Both {@code file:/x} and {@code file:///x} name a local file. */
    private static String normal(String address) {
        return address.replaceFirst("^file:/+", "file:/");
    }

    private static IOException refused(String address, boolean writes) {
        return new RefusedPathException(
                "%s: sola lettura: fuori dal data warehouse si legge e scrive solo nella cartella di --files / read-only: %s the folder given with --files can be %s"
                        .formatted(
                                address, writes ? "only" : "outside the warehouse only", writes ? "written" : "read"));
    }

    @Override
    public URI getUri() {
        return files.getUri();
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return files.open(read(path), bufferSize);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        return files.listStatus(read(path));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return files.getFileStatus(read(path));
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return files.create(write(path), permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) throws IOException {
        return files.append(write(path), bufferSize, progress);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return files.rename(write(from), write(to));
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        boolean kept = !isBelow(write(path), own)
                && !TEMPORARY.matcher(path.toUri().getPath()).find();
        if (kept && files.exists(path) && !isEmptyFolder(path)) {
            throw new RefusedPathException(
                    "%s: le istruzioni non cancellano file della cartella di --files: indicare una cartella nuova / statements delete no file of the folder given with --files: name a new folder"
                            .formatted(path.toUri().getPath()));
        }
        return files.delete(path, recursive);
    }

    private boolean isEmptyFolder(Path path) throws IOException {
        return files.getFileStatus(path).isDirectory() && files.listStatus(path).length == 0;
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return files.mkdirs(write(path), permission);
    }

    @Override
    public void setWorkingDirectory(Path path) {
        files.setWorkingDirectory(path);
    }

    @Override
    public Path getWorkingDirectory() {
        return files.getWorkingDirectory();
    }

    /** The same for Hadoop's other interface, with which Delta writes its log. */
    public static final class Context extends DelegateToFileSystem {
        /** Called by Hadoop. */
        public Context(URI uri, Configuration configuration) throws IOException, URISyntaxException {
            super(uri, new GuardedFiles(), configuration, uri.getScheme(), false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1;
        }

        @Override
        public boolean isValidName(String name) {
            return true;
        }
    }
}
