package it.accoglienza.samples.ministry;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.Delivered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** National files of the committed sample, which equal those of the national sample. */
final class MinistryFilesTest {
    @Test
    void theNationalTotalIsWithinOnePercentOfTheSample() {
        int total = rows("ministry_presences").stream()
                .filter(row -> row.getField("Data_Report").equals("2025-08-31"))
                .mapToInt(row -> count(row, 2) + count(row, 3) + count(row, 5))
                .sum();
        assertThat(total).isBetween(9_730, 9_919);
    }

    @Test
    void everyReportNamesTwentyRegions() {
        assertThat(rows("ministry_presences")).hasSize(24 * 2 * 20);
    }

    @Test
    void aMonthsSecondReportHasMoreLandingsThanTheFirst() {
        assertThat(landings("2025-07-31")).isGreaterThan(landings("2025-07-15"));
        assertThat(landings("2025-07-31")).isEqualTo(441);
    }

    @Test
    void nationalitiesAddUpToTheLandingsOfTheYear() {
        int since = rows("landings_by_nationality").stream()
                .filter(row -> row.getField("Data_Report").equals("2024-12-31"))
                .mapToInt(row -> count(row, 3))
                .sum();
        int year = rows("landings").stream()
                .filter(row -> row.getField("Data").startsWith("2024"))
                .filter(row -> !row.getField("Data_Report").endsWith("-15"))
                .mapToInt(row -> count(row, 1))
                .sum();
        assertThat(since).isEqualTo(year);
    }

    @Test
    void landingsSinceNewYearNeverDecrease() {
        Map<String, Integer> before = new HashMap<>();
        for (NamedCsvRecord row : rows("landings_by_nationality")) {
            String key = row.getField("Data_Report").substring(0, 4) + row.getField("Nazione");
            assertThat(count(row, 3)).isGreaterThanOrEqualTo(before.getOrDefault(key, 0));
            before.put(key, count(row, 3));
        }
    }

    private static int landings(String report) {
        return rows("landings").stream()
                .filter(row -> row.getField("Data_Report").equals(report))
                .mapToInt(row -> count(row, 1))
                .sum();
    }

    private static List<NamedCsvRecord> rows(String dataset) {
        return Delivered.committed(dataset).get(0).rows();
    }

    private static int count(NamedCsvRecord row, int column) {
        return row.getField(column).isEmpty() ? 0 : Integer.parseInt(row.getField(column));
    }
}
