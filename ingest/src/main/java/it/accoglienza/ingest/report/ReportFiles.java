package it.accoglienza.ingest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes reports to files. Each file is written aside and renamed, so that nobody reads a part of it. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes {@code <file>.json} ({@link ReportDocument}) and {@code <file>.csv} ({@link ReportTable}).
     *
     * @param file a path without extension
     */
    public static void write(IngestReport report, Path file) throws IOException {
        ReportDocument document = report.document();
        write(document.json(), withExtension(file, ".json"));
        write(ReportTable.csv(document), withExtension(file, ".csv"));
    }

    private static Path withExtension(Path file, String extension) {
        return file.resolveSibling(file.getFileName() + extension);
    }

    /** Writes a text in UTF-8 in place of the file. */
    public static void write(String text, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns whether a file may be written: its folder exists and is writable, and it is not a folder itself. */
    public static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
    }
}
