package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.IngestCommand;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.PublishCommand;
import it.accoglienza.transform.TransformCommand;
import it.accoglienza.transform.query.QuerySession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse on S3: two drivers that load at the same time, a release, and a copy of it that a portal can read. */
final class ObjectStorageTest {
    @TempDir
    private Path folder;

    @Test
    void commitsOfDriversAtTheSameTimeAreKeptAndACopyOfTheReleaseIsWhole() throws Exception {
        Path keys = Path.of("src/test/resources/sample-keys");
        Path padua = Delivered.copy("(centres|stays)/PD/2025-09.*", folder.resolve("PD"));
        Path vicenza = Delivered.copy("(centres|stays)/VI/2025-09.*", folder.resolve("VI"));
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (LocalObjectStorage storage = LocalObjectStorage.start(Files.createDirectories(folder.resolve("s3")))) {
            assertThat(storage.start(CommitRace.class, storage.address("race")).output(0))
                    .contains("succeeded: 1", "repeated by its writer: true")
                    .doesNotContainPattern("succeeded: [^1]");

            String warehouse = storage.address("warehouse");
            List<LocalObjectStorage.Running> loads = List.of(
                    storage.start(IngestCommand.class, "--warehouse", warehouse, "--source", padua.toString()),
                    storage.start(IngestCommand.class, "--warehouse", warehouse, "--source", vicenza.toString()));
            for (LocalObjectStorage.Running load : loads) {
                load.output(1);
            }
            storage.start(TransformCommand.class, "--warehouse", warehouse).output(0);
            storage.start(PublishCommand.class, "--warehouse", warehouse, "--keys", keys.toString())
                    .output(0);
            for (String layer : List.of("silver", "open")) {
                storage.start(LocalObjectStorage.Copy.class, warehouse + "/" + layer, copy.toString())
                        .output(0);
            }
        }

        try (SparkSession spark = SparkSessions.start("test")) {
            Lake lake = new Lake(spark, copy.toString());
            assertThat(lake.read(Layer.SILVER, "stays")
                            .select("prefecture", "period")
                            .distinct()
                            .count())
                    .isEqualTo(2);
            try (QuerySession session = QuerySession.readOnly(lake, List.of())) { // compares each file with its SHA-256
                assertThat(session.run("SELECT value FROM open.observations WHERE geo = 'PD' AND status = 'A'")
                                .isEmpty())
                        .isFalse();
            }
        }
    }
}
