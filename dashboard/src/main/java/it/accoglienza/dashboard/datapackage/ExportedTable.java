package it.accoglienza.dashboard.datapackage;

import java.util.List;

/** A table of a package with its files. */
public record ExportedTable(String name, long rows, List<TableColumn> columns, List<ExportedFile> files) {

    /** Returns the bytes of all files of the table. */
    public long bytes() {
        return files.stream().mapToLong(ExportedFile::bytes).sum();
    }
}
