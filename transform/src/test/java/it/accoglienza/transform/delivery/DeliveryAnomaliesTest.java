package it.accoglienza.transform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deliveries with and without anomalies. */
class DeliveryAnomaliesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 4, 12);
    private static final Contracts CONTRACTS = Contracts.declared();

    private final DeliveryAnomalies stays = new DeliveryAnomalies(CONTRACTS.contract("stays"));

    @Test
    void aJumpIsDetectedFromTheSeventhDeliveryOn() {
        assertThat(detected(stays, 100, 300, 100, 110, 100, 96)).containsOnly("");
        assertThat(detect(stays, 260, "e")).containsExactly("jump");
        assertThat(detect(stays, 104, "f")).isEmpty();
    }

    @Test
    void aSmallDifferenceIsNoJump() {
        assertThat(detected(stays, 4, 5, 4, 3, 4, 5, 13, 0)).containsOnly("");
    }

    @Test
    void aDatasetThatAlwaysVariesHasNoJump() {
        assertThat(detected(stays, 20, 90, 45, 10, 70, 30, 100, 8)).containsOnly("");
    }

    @Test
    void identicalDeliveriesAreDetectedUnlessTheContractExpectsThem() {
        DeliveryAnomalies networks = new DeliveryAnomalies(CONTRACTS.contract("networks"));
        assertThat(detect(stays, 20, "same")).isEmpty();
        assertThat(detect(stays, 20, "same")).containsExactly("repeats");
        assertThat(detect(networks, 20, "same")).isEmpty();
        assertThat(detect(networks, 20, "same")).isEmpty();
    }

    @Test
    void shortOrEmptyIdenticalDeliveriesAreNoAnomaly() {
        assertThat(detect(stays, 4, "same")).isEmpty();
        assertThat(detect(stays, 4, "same")).isEmpty();
        assertThat(detect(stays, 0, "")).isEmpty();
        assertThat(detect(stays, 0, "")).isEmpty();
    }

    @Test
    void inconsistentTotalsAreDetected() {
        DeliveryBlock flagged =
                new DeliveryBlock("stays", "PD", "2024-03", 1, "received", false, DAY, DAY, 0, 20, 0, 1, "a");
        assertThat(stays.detect(flagged)).containsExactly("totals");
    }

    private static List<String> detected(DeliveryAnomalies anomalies, long... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> String.join(";", detect(anomalies, rows[i], "content " + i)))
                .toList();
    }

    private static List<String> detect(DeliveryAnomalies anomalies, long rows, String content) {
        return anomalies.detect(
                new DeliveryBlock("stays", "PD", "2024-03", 1, "received", false, DAY, DAY, 0, rows, 0, 0, content));
    }
}
