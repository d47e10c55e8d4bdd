package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Sha256;
import it.accoglienza.ingest.identifier.IdentifierPath;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The source folder of deliveries {@code <dataset>/<prefecture>/<period>*.csv[.gz]} or {@code .xlsx}, or of published reports in any
 * structure. Files and folders whose name starts with a dot or an underscore are skipped, and files that are being written
 * under another name ({@code .part}, {@code .tmp}, {@code ~}) or are open in Excel ({@code ~$2024-03.xlsx}), and files of the
 * system ({@code Thumbs.db}).
 */
public final class LandingFolder {
    /** The folder below the source folder to which refused files are moved. */
    static final String REFUSED = ".refused";

    private static final Pattern NO_DELIVERY = Pattern.compile(
            "~[$].*|thumbs[.]db|desktop[.]ini|.*([.](part|filepart|tmp|crdownload)|~)", Pattern.CASE_INSENSITIVE);
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
        this.files = fileSystem(folder, configuration);
        this.source = files.makeQualified(folder);
        if (!files.exists(this.source) || !files.getFileStatus(this.source).isDirectory()) {
            throw new IllegalArgumentException(
                    "%s: no such folder; give --source the folder with <dataset>/<prefecture>/<period>.csv"
                            .formatted(source));
        }
    }

    /** Returns the file system of a path; a local one without Hadoop's checksum files, which do not accept every name. */
    static FileSystem fileSystem(Path path, Configuration configuration) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }

    /** Returns the CSV files and workbooks, each correction after the file that it corrects: {@code 2024-03.csv}, {@code 2024-03-2.csv}. */
    public List<LandedFile> deliveries() throws IOException {
        return all().stream()
                .filter(landed -> isDelivery(landed.address()))
                .sorted(Comparator.comparing(LandingFolder::order))
                .toList();
    }

    /** Returns the other files, which are ignored. */
    public List<LandedFile> others() throws IOException {
        return all().stream().filter(landed -> !isDelivery(landed.address())).toList();
    }

    /** Moves a refused file below {@link #REFUSED}. Returns false if the source folder is not writable. */
    public boolean moveAside(LandedFile landed) {
        Path from = new Path(landed.address());
        Path to = new Path(source + "/" + REFUSED + "/" + below(from));
        try {
            files.mkdirs(to.getParent());
            return files.rename(from, to);
        } catch (IOException e) {
            return false;
        }
    }

    private String below(Path file) {
        return file.toString().substring(source.toString().length() + 1);
    }

    private List<LandedFile> all() throws IOException {
        List<FileStatus> found = new ArrayList<>();
        walk(source, found);
        List<LandedFile> landed = new ArrayList<>();
        for (FileStatus status : found) {
            landed.add(landed(status, landed.size() + 1));
        }
        return landed;
    }

    private void walk(Path folder, List<FileStatus> found) throws IOException {
        for (FileStatus status : children(folder)) {
            String name = status.getPath().getName();
            if (name.startsWith(".")
                    || name.startsWith("_")
                    || NO_DELIVERY.matcher(name).matches()) {
                continue;
            }
            if (status.isDirectory()) {
                walk(status.getPath(), found);
            } else {
                found.add(status);
            }
        }
    }

    /** Lists a local folder without Hadoop, which fails at a name with a colon. */
    private List<FileStatus> children(Path folder) throws IOException {
        if (!(files instanceof RawLocalFileSystem)) {
            return List.of(files.listStatus(folder));
        }
        String[] names = new File(folder.toUri().getPath()).list();
        if (names == null) {
            throw new IOException(folder + ": cannot be listed; check its permissions");
        }
        Arrays.sort(names);
        return Stream.of(names)
                .map(name -> local(new File(folder.toUri().getPath(), name), folder + "/" + name))
                .toList();
    }

    private static FileStatus local(File file, String address) {
        return new FileStatus(file.length(), file.isDirectory(), 1, 0, file.lastModified(), new Path(address));
    }

    private LandedFile landed(FileStatus status, int number) {
        String path = shown(below(status.getPath()), number);
        return new LandedFile(path, status.getPath().toString(), status.getLen(), status.getModificationTime());
    }

    /** Returns a path, or what replaces one that holds an identifier; see {@link LandedFile}. */
    static String shown(String path, int number) {
        return IdentifierPath.in(path).isEmpty()
                ? path
                : "#%d-%s".formatted(number, Sha256.hex(path).substring(0, 16));
    }

    /** Returns whether a file is a CSV file or a workbook. */
    public static boolean isDelivery(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".csv.gz") || lower.endsWith(".xlsx");
    }

    /** The path without extension and with padded numbers, so that {@code -10} comes after {@code -9}. */
    private static String order(LandedFile landed) {
        String stem = landed.path().toLowerCase(Locale.ROOT).replaceFirst("[.](csv([.]gz)?|xlsx)$", "");
        return NUMBER.matcher(stem)
                .replaceAll(digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
    }
}
