package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.Delivery.Format;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.LandedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** January's file that is delivered as February's. */
final class RepeatedRowsTest {
    private final Contracts contracts = Contracts.declared();

    @Test
    void eachDeliveryNamesTheOtherPeriodsWithItsRows() {
        assertThat(remarks(
                        delivery("stays", "PD", "2024-01", 5, "a"),
                        delivery("stays", "PD", "2024-02", 5, "a"),
                        delivery("stays", "PD", "2024-03", 5, "b"),
                        delivery("stays", "PD", "2024-04", 5, "a")))
                .isEqualTo(Map.of(
                        "stays/PD/2024-01.csv", same("2024-02", "2024-04"),
                        "stays/PD/2024-02.csv", same("2024-01", "2024-04"),
                        "stays/PD/2024-04.csv", same("2024-01", "2024-02")));
    }

    @Test
    void otherPrefecturesFewRowsAndDatasetsThatDoNotChangeAreNotCompared() {
        assertThat(remarks(
                        delivery("stays", "PD", "2024-01", 5, "a"),
                        delivery("stays", "VI", "2024-02", 5, "a"),
                        delivery("stays", "BO", "2024-01", 4, "c"),
                        delivery("stays", "BO", "2024-02", 4, "c"),
                        delivery("centres", "PD", "2024-01", 9, "d"),
                        delivery("centres", "PD", "2024-02", 9, "d")))
                .isEmpty();
    }

    private Map<String, List<Issue>> remarks(Delivery... deliveries) {
        return RepeatedRows.remarks(List.of(deliveries), contracts);
    }

    private static List<Issue> same(String... periods) {
        return List.of(periods).stream()
                .map(period -> Issue.file("same_rows:" + period))
                .toList();
    }

    private static Delivery delivery(String dataset, String prefecture, String period, long rows, String fingerprint) {
        return new Delivery(
                dataset + prefecture + period,
                "",
                new DeliveryBlockId(dataset, prefecture, period),
                new LandedFile("%s/%s/%s.csv".formatted(dataset, prefecture, period), "", 0, 0),
                new Format("", "", ""),
                LocalDate.of(2024, 5, 1),
                new TableSummary(rows, fingerprint, null, false),
                0);
    }
}
