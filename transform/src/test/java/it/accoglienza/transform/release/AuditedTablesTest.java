package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.PrivateLake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of audited tables into the open layer. */
@SuppressWarnings("NullAway.Init") // BeforeEach sets the fields
class AuditedTablesTest {
    private static final String CHECKS = "dataset, rule, message_it, message_en\n";

    private Path folder;
    private Lake lake;
    private PrivateLake made;
    private Lake candidate;
    private AuditedTables tables;

    @BeforeEach
    void writeACandidate(@TempDir Path warehouse) throws IOException {
        folder = warehouse;
        lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        made = new PrivateLake(lake, "candidates/first");
        candidate = made.lake();
        write(CHECKS + "stays, two, b, b\nstays, one, a, a\ncentres, three, c, c");
        tables = new AuditedTables(lake, candidate, OpenTableSchemas.declared());
    }

    private void write(String rows) {
        candidate.overwrite(Layer.OPEN, "checks", lake.spark().sql(TestRows.sql(rows)), null);
    }

    @Test
    void copiesAreSortedAndRecorded() {
        Map<String, Long> versions = tables.copy();
        assertThat(versions).containsExactly(Map.entry("checks", 0L));
        assertThat(lake.read(Layer.OPEN, "checks")
                        .select("rule")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly("three", "one", "two");
        assertThat(tables.record(versions)).hasEntrySatisfying("checks", recorded -> {
            assertThat(recorded.rows()).isEqualTo(3);
            assertThat(recorded.sha256()).hasSize(1);
        });
    }

    @Test
    void aCopyThatDiffersIsNotRecorded() {
        Map<String, Long> versions = tables.copy();
        write(CHECKS + "stays, two, b, b\nstays, one, a, b\ncentres, three, c, c");
        assertThatThrownBy(() -> tables.record(versions))
                .isInstanceOf(DamagedTableException.class)
                .hasMessageContaining("open/checks")
                .hasMessageContaining("differs from the table that was audited");
    }

    @Test
    void theCandidateIsPrivateAndRemoved() throws IOException {
        Path path = folder.resolve("candidates/first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
        made.close();
        assertThat(path).doesNotExist();
    }
}
