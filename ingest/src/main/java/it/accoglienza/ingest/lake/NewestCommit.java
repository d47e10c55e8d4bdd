package it.accoglienza.ingest.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The newest commit file of a table's transaction log. Delta ignores an empty one and reads the version before it; other
 * damage of the log ends a read with an error.
 */
final class NewestCommit {
    private final Path table;
    private final Path log;
    private final Configuration configuration;

    /**
     * Creates a check of one table.
     *
     * @param table the address of the table's folder
     */
    NewestCommit(String table, Configuration configuration) {
        this.table = new Path(table);
        this.log = new Path(table, "_delta_log");
        this.configuration = configuration;
    }

    /**
     * Reads the file. Does nothing if there is no table.
     *
     * @throws DamagedTableException if it is empty, cut or missing
     */
    void requireWhole() {
        try {
            FileSystem files = log.getFileSystem(configuration);
            Set<String> names = Stream.of(files.listStatus(log))
                    .map(file -> file.getPath().getName())
                    .collect(Collectors.toSet());
            OptionalLong newest = newest(names, ".json");
            // Delta writes the checksum file of a version after its commit.
            if (newest(names, ".crc").orElse(-1) > newest.orElse(-1)) {
                throw damaged("commit %d is missing from _delta_log".formatted(newest.orElse(-1) + 1), null);
            }
            if (newest.isPresent()) {
                requireActions(files, newest.getAsLong());
            }
        } catch (FileNotFoundException absent) {
            return;
        } catch (IOException e) {
            throw damaged("_delta_log cannot be read", e);
        }
    }

    private static OptionalLong newest(Set<String> names, String extension) {
        return names.stream()
                .filter(name -> name.matches("\\d{20}\\" + extension))
                .mapToLong(name -> Long.parseLong(name.substring(0, 20)))
                .max();
    }

    private void requireActions(FileSystem files, long version) {
        String finding = "commit %d of _delta_log is damaged".formatted(version);
        try (InputStream commit = files.open(new Path(log, "%020d.json".formatted(version)))) {
            String text = new String(commit.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!text.startsWith("{") || !text.endsWith("}}")) {
                throw damaged(finding, null);
            }
        } catch (IOException e) {
            throw damaged(finding, e);
        }
    }

    private DamagedTableException damaged(String finding, @Nullable IOException cause) {
        return DamagedTableException.in(table, finding, cause);
    }
}
