package it.accoglienza.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.LoadFixture;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.FileValidator;
import it.accoglienza.ingest.file.LandingFolder;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of files that change between validation and storage. */
final class LedgerTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatHasChangedIsNotInTheBatchAndTheNextBatchIsOpened() throws IOException {
        Ledger ledger = new Ledger(
                new Lake(LoadFixture.SPARK, folder.resolve("warehouse").toString()));
        ValidatedFile changed = validated("PD,2024-03,1\n");
        Files.writeString(file(), "prefettura,periodo,codice_centro\nPD,2024-03,2\n");
        assertThat(ledger.openBatch(List.of(changed)))
                .containsExactly(changed.delivery().id());
        assertThat(ledger.openBatch()).isEmpty();

        ValidatedFile settled = validated("PD,2024-03,3\n");
        assertThat(ledger.openBatch(List.of(settled))).isEmpty();
        assertThat(ledger.openBatch()).hasValue(1);
        assertThat(ledger.received().accepted(1, "centres")).hasSize(1);
    }

    private Path file() {
        return folder.resolve("landing/centres/PD/2024-03.csv");
    }

    /** An accepted file; its other columns do not matter to the ledger. */
    private ValidatedFile validated(String row) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "prefettura,periodo,codice_centro\n" + row);
        Configuration configuration = new Configuration();
        ValidatedFile file = new FileValidator(
                        Contracts.declared(), Set.of(), configuration, LocalDate.of(2024, 4, 12), Long.MAX_VALUE)
                .validate(new LandingFolder(folder.resolve("landing").toString(), configuration)
                        .deliveries()
                        .get(0));
        return new ValidatedFile(file.delivery(), ValidatedFile.Verdict.ACCEPTED, List.of(), List.of());
    }
}
