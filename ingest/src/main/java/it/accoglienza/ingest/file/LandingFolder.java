package it.accoglienza.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The source folder of deliveries {@code <dataset>/<prefecture>/<period>*.csv[.gz]}, or of published reports in any
 * structure. Files and folders whose name starts with a dot or an underscore are skipped.
 */
public final class LandingFolder {
    /** The folder below the source folder to which refused files are moved. */
    static final String REFUSED = ".refused";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final FileSystem files;
    private final Path source;

    /**
     * Opens a source folder.
     *
     * @throws IllegalArgumentException if it does not exist
     */
    public LandingFolder(String source, Configuration configuration) throws IOException {
        Path folder = new Path(source);
        this.files = folder.getFileSystem(configuration);
        this.source = files.makeQualified(folder);
        if (!files.exists(this.source) || !files.getFileStatus(this.source).isDirectory()) {
            throw new IllegalArgumentException(
                    "%s: no such folder; give --source the folder with <dataset>/<prefecture>/<period>.csv"
                            .formatted(source));
        }
    }

    /** Returns the CSV files, each correction after the file that it corrects: {@code 2024-03.csv}, {@code 2024-03-2.csv}. */
    public List<LandedFile> deliveries() throws IOException {
        return all().stream()
                .filter(landed -> isCsv(landed.name()))
                .sorted(Comparator.comparing(LandingFolder::order))
                .toList();
    }

    /** Returns the files that are not CSV files and are therefore ignored. */
    public List<LandedFile> others() throws IOException {
        return all().stream().filter(landed -> !isCsv(landed.name())).toList();
    }

    /** Moves a refused file below {@link #REFUSED}. Returns false if the source folder is not writable. */
    public boolean moveAside(String path) {
        Path to = new Path(source, REFUSED + "/" + path);
        try {
            files.mkdirs(to.getParent());
            return files.rename(new Path(source, path), to);
        } catch (IOException e) {
            return false;
        }
    }

    private List<LandedFile> all() throws IOException {
        List<LandedFile> found = new ArrayList<>();
        walk(source, found);
        return found;
    }

    private void walk(Path folder, List<LandedFile> found) throws IOException {
        for (FileStatus status : files.listStatus(folder)) {
            String name = status.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (status.isDirectory()) {
                walk(status.getPath(), found);
            } else {
                String below =
                        source.toUri().relativize(status.getPath().toUri()).getPath();
                found.add(new LandedFile(below, status.getPath().toString(), status.getLen()));
            }
        }
    }

    private static boolean isCsv(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".csv.gz");
    }

    /** The path without extension and with padded numbers, so that {@code -10} comes after {@code -9}. */
    private static String order(LandedFile landed) {
        String stem = landed.path().toLowerCase(Locale.ROOT).replaceFirst("[.]csv([.]gz)?$", "");
        return NUMBER.matcher(stem)
                .replaceAll(digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
    }
}
