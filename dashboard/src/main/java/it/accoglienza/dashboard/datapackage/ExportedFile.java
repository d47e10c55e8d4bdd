package it.accoglienza.dashboard.datapackage;

/**
 * A file of a package.
 *
 * @param path the path in the package, with slashes
 * @param sha256 in hexadecimal digits
 */
record ExportedFile(PackageFormat format, String path, long bytes, String sha256) {}
