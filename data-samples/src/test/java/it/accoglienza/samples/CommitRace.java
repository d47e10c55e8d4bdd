package it.accoglienza.samples;

import it.accoglienza.ingest.lake.ConditionalLogStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A program: eight writers commit each of twenty versions at the same time. It prints how many succeeded, per
 * version, and whether the repetition of a commit by its writer succeeds.
 */
final class CommitRace {
    private static final int WRITERS = 8;
    private static final int VERSIONS = 20;

    private CommitRace() {}

    /**
     * Runs the race.
     *
     * @param arguments the folder of the commits
     */
    public static void main(String[] arguments) throws Exception {
        Configuration configuration = LocalObjectStorage.configuration();
        ConditionalLogStore store = new ConditionalLogStore(configuration);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int version = 0; version < VERSIONS; version++) {
            Path commit = new Path(arguments[0], version + ".json");
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String content = "writer " + writer;
                all.add(() -> commit(store, commit, content, configuration));
            }
            int succeeded = 0;
            for (Future<Boolean> written : writers.invokeAll(all)) {
                succeeded += written.get() ? 1 : 0;
            }
            System.out.println("succeeded: " + succeeded);
        }
        Path again = new Path(arguments[0], "again.json");
        commit(store, again, "one", configuration);
        System.out.println("repeated by its writer: " + commit(store, again, "one", configuration));
        System.exit(0); // threads of the S3 client go on
    }

    private static boolean commit(ConditionalLogStore store, Path commit, String content, Configuration configuration)
            throws IOException {
        try {
            store.write(commit, List.of(content, content).iterator(), false, configuration);
            return true;
        } catch (FileAlreadyExistsException other) {
            return false;
        }
    }
}
