package it.accoglienza.ingest.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads the labels of commits ({@code userMetadata}) from the transaction log of a Delta table. */
final class CommitLabels {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String table;
    private final Configuration configuration;

    /**
     * Creates a reader for one table.
     *
     * @param table the address of the table's folder
     */
    CommitLabels(String table, Configuration configuration) {
        this.table = table;
        this.configuration = configuration;
    }

    /** Returns the label of the commit that made a version, empty if it has none. */
    Optional<String> label(long version) {
        Path commit = new Path(table, "_delta_log/%020d.json".formatted(version));
        try (BufferedReader actions = new BufferedReader(
                new InputStreamReader(commit.getFileSystem(configuration).open(commit), StandardCharsets.UTF_8))) {
            for (String action = actions.readLine(); action != null; action = actions.readLine()) {
                JsonNode label = JSON.readTree(action).path("commitInfo").path("userMetadata");
                if (label.isTextual()) {
                    return Optional.of(label.textValue());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the newest version with a label, searching back from a version that is not older. */
    long version(String label, long newest) {
        long version = newest;
        while (!label(version).equals(Optional.of(label))) {
            version--;
        }
        return version;
    }
}
