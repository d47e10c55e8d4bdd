package it.accoglienza.ingest.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table as fifty releases a month apart write it: the versions of all of them stay readable. */
class VersionRetentionTest {
    private static final int RELEASES = 50;
    private static final String TABLE = "observations";

    @Test
    void everyVersionStaysReadableWhenItsLogAndItsFilesAreOld(@TempDir Path warehouse) throws IOException {
        Lake lake = new Lake(session(), warehouse.toString());
        // An earlier version of the program made the table, and did not keep versions.
        lake.overwrite(Layer.OPEN, TABLE, rows(lake, 0), null);
        Map<Long, SortedMap<String, String>> hashes = new HashMap<>();
        for (int release = 1; release <= RELEASES; release++) {
            long version = lake.overwriteAndCount(Layer.OPEN, TABLE, rows(lake, release));
            hashes.put(version, lake.fileHashes(Layer.OPEN, TABLE, version));
            age(warehouse.resolve("open"), Duration.ofDays(40 + 30 * (RELEASES - release)));
        }
        DeltaTable.forPath(lake.spark(), warehouse.resolve("open/" + TABLE).toString())
                .vacuum();
        assertThat(hashes).hasSize(RELEASES);
        assertThat(hashes.values()).doesNotHaveDuplicates();
        hashes.forEach((version, expected) ->
                assertThat(lake.fileHashes(Layer.OPEN, TABLE, version)).isEqualTo(expected));
    }

    private static Dataset<Row> rows(Lake lake, int release) {
        return lake.spark().range(release, release + 1, 1, 1).toDF();
    }

    /** Sets the times of new files back; all are older than the retention that Delta Lake has by default. */
    private static void age(Path folder, Duration age) throws IOException {
        FileTime then = FileTime.from(Instant.now().minus(age));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(then) > 0) {
                    Files.setLastModifiedTime(file, then);
                }
            }
        }
    }

    /** Interprets queries: compiling them takes longer than running them on one row. */
    private static SparkSession session() {
        SparkSession spark = SparkSessions.start("test").newSession();
        spark.conf().set("spark.sql.codegen.wholeStage", "false");
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        return spark;
    }
}
