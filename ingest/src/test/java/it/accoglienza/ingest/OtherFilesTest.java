package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Several files of one prefecture and period in a folder. */
final class OtherFilesTest {
    @Test
    void filesOfTheSameDayNameEachOtherAndACorrectionOfALaterDayDoesNot() {
        assertThat(OtherFiles.remarks(List.of(
                        delivery("stays/PD/2024-03_2024-05-20.csv", "2024-03", 20),
                        delivery("stays/PD/2024-03_2024-05-12.csv", "2024-03", 12),
                        delivery("a/stays/PD/2024-04.csv", "2024-04", 20),
                        delivery("b/stays/PD/2024-04.csv", "2024-04", 20),
                        delivery("stays/PD/2024-05.csv", "2024-05", 20))))
                .isEqualTo(Map.of(
                        "a/stays/PD/2024-04.csv",
                        List.of(Issue.file("other_file:b/stays/PD/2024-04.csv")),
                        "b/stays/PD/2024-04.csv",
                        List.of(Issue.file("other_file:a/stays/PD/2024-04.csv"))));
    }

    private static Delivery delivery(String path, String period, int day) {
        return new Delivery(
                path,
                "",
                new DeliveryBlockId("stays", "PD", period),
                new LandedFile(path, "", 0, 0),
                new Format("", "", ""),
                LocalDate.of(2024, 5, day),
                TableSummary.NONE,
                0);
    }
}
