package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.release.Publication.Announcement;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication requires of gold. */
class PublicationTest {
    @Test
    void observationsOfAnotherProgramAreNotPublished(@TempDir Path warehouse) {
        Lake lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        lake.overwrite(
                Layer.GOLD,
                "observations",
                lake.spark().sql(TestRows.sql("freq, period\nM, 2024-01")),
                new CommitTag("transform", 1, "0 contracts=0,program=0"));
        Publication publication = new Publication(lake, Contracts.declared(), line -> {});
        Announcement announcement = new Announcement(LocalDate.of(2024, 4, 12), new Localized("prova", "trial"));
        assertThatThrownBy(() -> publication.publish(announcement, warehouse.resolve("keys")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the observations were computed from other contracts, declarations, program, references; run"
                                + " ./accoglienza transform first");
    }
}
