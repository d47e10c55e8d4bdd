package it.accoglienza.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The addresses of layers and tables: {@code <root>/<layer>/<table>}.
 *
 * @param root an absolute address
 */
record WarehousePaths(String root) {

    /** Resolves a relative address against the working directory. */
    static WarehousePaths of(String root, Configuration configuration) {
        try {
            Path path = new Path(root);
            return new WarehousePaths(
                    path.getFileSystem(configuration).makeQualified(path).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    root + ": not an address that a file system accepts; give --warehouse a folder", e);
        }
    }

    String layer(Layer layer) {
        return root + "/" + layer.folder();
    }

    String table(Layer layer, String table) {
        return layer(layer) + "/" + table;
    }

    /** Returns the name of a table in Spark SQL. */
    String identifier(Layer layer, String table) {
        return "delta.`%s`".formatted(table(layer, table).replace("`", "``"));
    }
}
