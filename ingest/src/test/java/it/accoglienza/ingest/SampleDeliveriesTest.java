package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.reconciliation.LedgerReconciliation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries of invented data in the ledger. */
final class SampleDeliveriesTest {
    private static final String TITLE = "DATI INVENTATI / INVENTED DATA\n";

    @TempDir
    private Path folder;

    @Test
    void theLedgerKeepsTheMarkAndAMixtureIsNamed() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.deliver("centres/PD/2024-03_2024-04-02.csv", TITLE + centre("PD", 10));
        fixture.load();
        assertThat(isSample(fixture)).isTrue();

        fixture.deliver("centres/VI/2024-03_2024-04-02.csv", centre("VI", 20));
        fixture.load();
        assertThatThrownBy(() -> isSample(fixture))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 deliveries of invented data and 1 of offices")
                .hasMessageContaining("invented are: centres/PD/2024-03_2024-04-02.csv. Load the two into different");

        fixture.deliver("centres/PD/2024-03_2024-04-09.csv", centre("PD", 10));
        fixture.load();
        assertThat(isSample(fixture))
                .as("the same rows, delivered as real ones")
                .isFalse();
    }

    private static boolean isSample(LoadFixture fixture) {
        return new LedgerReconciliation(fixture.lake(), Contracts.declared()).isSample();
    }

    private static String centre(String prefecture, int places) {
        return LoadFixture.CENTRES + """
                %1$s,2024-03,%1$s-C0001,CAS,adults,M-ABCDEF,5k-20k,%2$d,open,27.50,2023-01-01,2025-12-31
                """.formatted(prefecture, places);
    }
}
