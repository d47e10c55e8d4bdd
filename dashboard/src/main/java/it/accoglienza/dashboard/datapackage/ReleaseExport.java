package it.accoglienza.dashboard.datapackage;

import it.accoglienza.dashboard.datapackage.TableColumn.Declaration;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.release.FileHash;
import it.accoglienza.dashboard.open.release.PublishedReleases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes tables of a release as plain files with a description. The table of all releases is left out, because it belongs to no
 * release: the description states the release.
 *
 * @param files the Parquet files of each table of the release
 */
public record ReleaseExport(Release release, Map<String, List<Path>> files, Set<PackageFormat> formats) {
    /** Orders the formats, so that the same ones give the same description. */
    public ReleaseExport {
        formats = EnumSet.copyOf(formats);
    }

    private static final String COLUMNS = "columns";

    /**
     * Writes tables, in alphabetical order, with their description.
     *
     * @param target published by the caller
     * @param progress called after each table
     * @return the tables written; one without rows and without declared columns, in an early release, is none of them
     */
    public List<ExportedTable> write(Collection<String> tables, TargetFolder target, Consumer<ExportedTable> progress)
            throws SQLException, IOException {
        Path folder = target.working();
        for (PackageFormat format : PackageFormat.values()) {
            Files.createDirectories(folder.resolve(format.toString()));
        }
        List<ExportedTable> written = new ArrayList<>();
        List<Path> readable = files.values().stream().flatMap(List::stream).toList();
        try (PackageDatabase database = PackageDatabase.open(folder, readable)) {
            TableWriter writer = new TableWriter(database.connection(), release);
            ColumnDeclarations columns = new ColumnDeclarations(database.connection(), files(COLUMNS));
            for (String table : new TreeSet<>(tables)) {
                List<Declaration> declared = columns.read(table);
                if (!files(table).isEmpty() || !declared.isEmpty()) {
                    ExportedTable exported = write(writer, table, declared, folder);
                    written.add(exported);
                    progress.accept(exported);
                }
            }
        }
        removeEmptyFolders(folder);
        Files.write(folder.resolve("datapackage.json"), PackageDescription.of(release, written));
        Files.writeString(folder.resolve("README.txt"), PackageReadme.of(release, written));
        return written;
    }

    private List<Path> files(String table) {
        return files.getOrDefault(table, List.of());
    }

    /** Writes Parquet also where only CSV is wanted: the rows are sorted once. */
    private ExportedTable write(TableWriter writer, String table, List<Declaration> declared, Path folder)
            throws SQLException, IOException {
        TableWriter.Source source = writer.source(files(table), declared);
        Path parquet = folder.resolve(PackageFormat.PARQUET.path(table));
        long rows = writer.writeParquet(source, parquet);
        PublishedReleases.requireRows(release, table, rows);
        if (formats.contains(PackageFormat.CSV)) {
            writer.writeCsv(parquet, source.columns(), folder.resolve(PackageFormat.CSV.path(table)));
        }
        if (!formats.contains(PackageFormat.PARQUET)) {
            Files.delete(parquet);
        }
        List<ExportedFile> exported = new ArrayList<>();
        for (PackageFormat format : formats) {
            Path file = folder.resolve(format.path(table));
            exported.add(new ExportedFile(format, format.path(table), Files.size(file), FileHash.sha256(file)));
        }
        return new ExportedTable(table, rows, source.columns(), exported);
    }

    private void removeEmptyFolders(Path folder) throws IOException {
        for (PackageFormat format : PackageFormat.values()) {
            if (!formats.contains(format)) {
                Files.delete(folder.resolve(format.toString()));
            }
        }
    }
}
