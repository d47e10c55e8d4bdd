package it.accoglienza.dashboard.datapackage;

/** A format of the files of a package; its name is the folder and the extension. */
public enum PackageFormat {
    CSV("csv", "text/csv"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String extension;
    private final String mediaType;

    PackageFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Returns {@code csv} or {@code parquet}. */
    @Override
    public String toString() {
        return extension;
    }

    /** Returns the media type that IANA registers. */
    String mediaType() {
        return mediaType;
    }

    /** Returns the path of the file of a table in the package, with slashes. */
    String path(String table) {
        return "%s/%s.%s".formatted(extension, table, extension);
    }
}
