package it.accoglienza.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder where deliveries land: {@code <dataset>/<prefecture>/<period>*.csv[.gz]}, or any folder of published
 * reports. Names that begin with a dot or an underscore are passed over.
 */
public final class LandingFolder {
    /** Where refused files are moved to, below the source folder. */
    static final String REFUSED = ".refused";

    private final FileSystem files;
    private final Path source;

    public LandingFolder(String source, Configuration configuration) throws IOException {
        Path folder = new Path(source);
        this.files = folder.getFileSystem(configuration);
        this.source = files.makeQualified(folder);
        if (!files.exists(this.source) || !files.getFileStatus(this.source).isDirectory()) {
            throw new IllegalArgumentException(
                    "%s: there is no such folder; give --source the folder that holds <dataset>/<prefecture>/<period>.csv"
                            .formatted(source));
        }
    }

    /** The CSV files, so that a correction comes after what it corrects: {@code 2024-03.csv}, {@code 2024-03-2.csv}. */
    public List<LandedFile> deliveries() throws IOException {
        return all().stream()
                .filter(landed -> isCsv(landed.name()))
                .sorted(Comparator.comparing(LandingFolder::order))
                .toList();
    }

    /** The files that are no CSV and therefore no delivery. */
    public List<LandedFile> others() throws IOException {
        return all().stream().filter(landed -> !isCsv(landed.name())).toList();
    }

    /** Moves a refused file below {@link #REFUSED}; false where the source folder can't be written to. */
    public boolean moveAside(String file) {
        Path to = new Path(source, REFUSED + "/" + file);
        try {
            files.mkdirs(to.getParent());
            return files.rename(new Path(source, file), to);
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

    /** The name without its ending, numbers padded, so that {@code -10} comes after {@code -9}. */
    private static String order(LandedFile landed) {
        String stem = landed.file().toLowerCase(Locale.ROOT).replaceFirst("[.]csv([.]gz)?$", "");
        return java.util.regex.Pattern.compile("[0-9]+")
                .matcher(stem)
                .replaceAll(digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
    }
}
