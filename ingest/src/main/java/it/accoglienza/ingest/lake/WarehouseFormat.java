package it.accoglienza.ingest.lake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The file {@code warehouse.properties} of a warehouse: {@code format}, the number of its format, and for each dataset the
 * columns with which its tables were created. Written before the first table.
 */
public final class WarehouseFormat {
    /** The format that this program reads and writes. */
    static final int CURRENT = 2;

    private static final String FORMAT = "format";

    private final Path root;
    private final Path file;
    private final Configuration configuration;

    WarehouseFormat(WarehousePaths paths, Configuration configuration) {
        this.root = new Path(paths.root());
        this.file = new Path(root, "warehouse.properties");
        this.configuration = configuration;
    }

    /**
     * Requires that this program can read and write the warehouse. A folder without tables passes.
     *
     * @throws IllegalStateException if another version of the program made it; the message says what to do
     */
    void require() {
        try {
            FileSystem files = root.getFileSystem(configuration);
            if (!files.exists(file)) {
                requireEmpty(files);
                return;
            }
            String number = read(files).getProperty(FORMAT, "");
            if (!number.equals(String.valueOf(CURRENT))) {
                throw new IllegalStateException(
                        "%s: its format is '%s', this program reads format %d; use the version of the program that made it, or load the deliveries into another folder: ./accoglienza ingest --source DIR --warehouse FOLDER"
                                .formatted(root, number, CURRENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": not readable", e);
        }
    }

    private void requireEmpty(FileSystem files) throws IOException {
        if (files.exists(new Path(root, Layer.BRONZE.folder()))) {
            throw new IllegalStateException(
                    "%s: has no format number, so an earlier version of the program made it; load the deliveries again into another folder: ./accoglienza ingest --source DIR --warehouse FOLDER"
                            .formatted(root));
        }
    }

    /** Returns the recorded columns by dataset; empty if nothing was recorded. */
    public SortedMap<String, String> columns() {
        SortedMap<String, String> columns = new TreeMap<>();
        try {
            FileSystem files = root.getFileSystem(configuration);
            if (files.exists(file)) {
                read(files).forEach((name, value) -> columns.put(name.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": not readable", e);
        }
        columns.remove(FORMAT);
        return columns;
    }

    /** Records the columns of all datasets and the format. */
    public void write(Map<String, String> columns) {
        Properties properties = new Properties();
        properties.putAll(columns);
        properties.setProperty(FORMAT, String.valueOf(CURRENT));
        Path aside = new Path(root, "warehouse.properties." + UUID.randomUUID());
        try {
            FileSystem files = root.getFileSystem(configuration);
            try (Writer text = new OutputStreamWriter(files.create(aside, true), StandardCharsets.UTF_8)) {
                properties.store(text, null);
            }
            if (!moved(files, aside)) {
                files.delete(file, false);
                moved(files, aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": not writable", e);
        }
    }

    /** Moves the new file into place. A local file is replaced in one step; an object store may refuse to replace one. */
    private boolean moved(FileSystem files, Path aside) throws IOException {
        try {
            return files.rename(aside, file);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private Properties read(FileSystem files) throws IOException {
        Properties properties = new Properties();
        try (Reader text = new InputStreamReader(files.open(file), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }
}
