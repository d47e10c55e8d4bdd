package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.IngestCommand;
import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.PublishCommand;
import it.accoglienza.transform.TransformCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads, computes and publishes a part of the committed sample on a cluster, of which a worker is killed in each step, and
 * compares the tables with those of one machine.
 */
final class ClusterTest {
    private static final String FILES = "(centres|stays)/(PD|VI)/2025-0[789].*|courses/PD/.*";

    @TempDir
    private Path folder;

    @Test
    void aWorkerLostInEachStepChangesNothing() throws Exception {
        Path source = Delivered.copy(FILES, folder.resolve("deliveries"));
        Path keys = Path.of("src/test/resources/sample-keys");
        Path alone = folder.resolve("alone");
        assertThat(run(new IngestCommand(), arguments(alone, "--source", source)))
                .isLessThanOrEqualTo(1);
        assertThat(run(new TransformCommand(), arguments(alone))).isZero();
        assertThat(run(new PublishCommand(), arguments(alone, "--keys", keys))).isZero();

        Path together = folder.resolve("together");
        try (LocalCluster cluster = LocalCluster.start(Files.createDirectories(folder.resolve("cluster")), 2)) {
            cluster.run("ingest: centres", IngestCommand.class, arguments(together, "--source", source));
            cluster.run("transform: reception", TransformCommand.class, arguments(together));
            cluster.run("publish: disclosure", PublishCommand.class, arguments(together, "--keys", keys));
        }

        assertThat(together.resolve("checkpoints")).isEmptyDirectory();
        try (SparkSession spark = SparkSessions.start("test")) {
            Lake one = new Lake(spark, alone.toString());
            Lake other = new Lake(spark, together.toString());
            assertSameRows(one, other, Layer.SILVER, "stays");
            assertSameRows(one, other, Layer.QUARANTINE, "stays");
            assertSameRows(one, other, Layer.FACTS, "reception");
            assertSameRows(one, other, Layer.GOLD, "observations");
            assertSameRows(one, other, Layer.OPEN, "observations");
        }
    }

    private static int run(Callable<Integer> command, String... arguments) {
        return CommandLines.commandLine(command).execute(arguments);
    }

    private static String[] arguments(Path warehouse, Object... others) {
        return Stream.concat(Stream.of("--warehouse", warehouse), Stream.of(others))
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private static void assertSameRows(Lake one, Lake other, Layer layer, String table) {
        assertThat(other.has(layer, table)).as("%s.%s", layer, table).isEqualTo(one.has(layer, table));
        if (one.has(layer, table)) {
            Dataset<Row> rows = one.read(layer, table);
            Dataset<Row> others = other.read(layer, table);
            assertThat(rows.exceptAll(others).toJSON().takeAsList(3))
                    .as("%s.%s: only on one machine", layer, table)
                    .isEmpty();
            assertThat(others.exceptAll(rows).toJSON().takeAsList(3))
                    .as("%s.%s: only on the cluster", layer, table)
                    .isEmpty();
        }
    }
}
