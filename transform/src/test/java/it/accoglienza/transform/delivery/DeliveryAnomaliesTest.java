package it.accoglienza.transform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a prefecture is asked about its deliveries, and what it is not. */
class DeliveryAnomaliesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 4, 12);
    private static final Contracts CONTRACTS = Contracts.declared();

    private final DeliveryAnomalies stays = new DeliveryAnomalies(CONTRACTS.contract("stays"));

    @Test
    void aJumpIsAskedAboutOnceThereIsAHistory() {
        assertThat(asked(stays, 100, 300, 100, 110, 100, 96)).containsOnly("");
        assertThat(about(stays, 260, "e")).containsExactly("jump");
        assertThat(about(stays, 104, "f")).isEmpty();
    }

    @Test
    void aFewRowsMoreOrLessAreNoJump() {
        assertThat(asked(stays, 4, 5, 4, 3, 4, 5, 13, 0)).containsOnly("");
    }

    @Test
    void whatAlwaysVariesIsNoJump() {
        assertThat(asked(stays, 20, 90, 45, 10, 70, 30, 100, 8)).containsOnly("");
    }

    @Test
    void aTableSaidAgainIsAskedAboutWhereThatIsNotUsual() {
        DeliveryAnomalies networks = new DeliveryAnomalies(CONTRACTS.contract("networks"));
        assertThat(about(stays, 20, "same")).isEmpty();
        assertThat(about(stays, 20, "same")).containsExactly("repeats");
        assertThat(about(networks, 20, "same")).isEmpty();
        assertThat(about(networks, 20, "same")).isEmpty();
    }

    @Test
    void aShortOrAnEmptyTableSaidAgainIsNotAskedAbout() {
        assertThat(about(stays, 4, "same")).isEmpty();
        assertThat(about(stays, 4, "same")).isEmpty();
        assertThat(about(stays, 0, "")).isEmpty();
        assertThat(about(stays, 0, "")).isEmpty();
    }

    @Test
    void totalsThatDoNotAddUpAreAskedAbout() {
        DeliveryBlock flagged =
                new DeliveryBlock("stays", "PD", "2024-03", 1, "received", false, DAY, DAY, 0, 20, 0, 1, "a");
        assertThat(stays.about(flagged)).containsExactly("totals");
    }

    private static List<String> asked(DeliveryAnomalies questions, long... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> String.join(";", about(questions, rows[i], "content " + i)))
                .toList();
    }

    private static List<String> about(DeliveryAnomalies questions, long rows, String content) {
        return questions.about(
                new DeliveryBlock("stays", "PD", "2024-03", 1, "received", false, DAY, DAY, 0, rows, 0, 0, content));
    }
}
