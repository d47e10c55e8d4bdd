package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.Window;
import it.accoglienza.samples.training.UtgInsieme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules between columns and between files, on the national sample. */
final class ChecksTest {
    @Test
    void staysBeginBeforeTheyEndAndBelongToTheirMonth() {
        for (Delivered stays : Delivered.national("stays")) {
            YearMonth month = YearMonth.parse(stays.period());
            for (NamedCsvRecord row : stays.rows()) {
                LocalDate entry = Delivered.date(row.getField("data_ingresso"));
                assertThat(entry).isBeforeOrEqualTo(month.atEndOfMonth());
                assertThat(row.getField("data_uscita").isEmpty())
                        .isEqualTo(row.getField("motivo_uscita").isEmpty());
                if (!row.getField("data_uscita").isEmpty()) {
                    assertThat(Delivered.date(row.getField("data_uscita")))
                            .isAfterOrEqualTo(entry)
                            .isBetween(month.atDay(1), month.atEndOfMonth());
                }
            }
        }
    }

    @Test
    void contractsBeginBeforeTheyEndAndByTheMonthOfTheDelivery() {
        for (Delivered centres : Delivered.national("centres")) {
            LocalDate monthEnd = YearMonth.parse(centres.period()).atEndOfMonth();
            for (NamedCsvRecord row : centres.rows()) {
                LocalDate start = Delivered.date(row.getField("inizio_contratto"));
                assertThat(start).isBeforeOrEqualTo(monthEnd);
                assertThat(Delivered.date(row.getField("fine_contratto"))).isAfterOrEqualTo(start);
            }
        }
    }

    @Test
    void anOpenStayIsListedInTheNextMonth() {
        Map<String, Delivered> stays = byBlock("stays");
        Set<String> july = open(found(stays, "MI/2025-07"));
        assertThat(values(found(stays, "MI/2025-08"), "codice_ospite")).containsAll(july);
    }

    @Test
    void attendanceHasEachGuestAtMostOnceADay() {
        Map<String, Delivered> stays = byBlock("stays");
        for (Delivered attendance : Delivered.national("attendance")) {
            Map<String, Long> attended = attendance.rows().stream()
                    .collect(Collectors.groupingBy(row -> row.getField("codice_ospite"), Collectors.counting()));
            int days = YearMonth.parse(attendance.period()).lengthOfMonth();
            assertThat(attended.values()).allMatch(count -> count <= days);
            assertThat(attended.keySet()).isSubsetOf(values(found(stays, attendance.block()), "codice_ospite"));
            assertThat(attendance.cells(List.of("codice_ospite", "data")))
                    .hasSize(attendance.rows().size());
        }
    }

    @Test
    void pseudonymsAreDistinctAcrossPrefectures() {
        assertDistinct("stays", "codice_ospite");
        assertDistinct("enrolments", "codice_partecipante");
    }

    private static void assertDistinct(String dataset, String column) {
        Map<String, String> prefectures = new HashMap<>();
        for (Delivered delivered : Delivered.national(dataset)) {
            for (String pseudonym : values(delivered, column)) {
                String first = prefectures.putIfAbsent(pseudonym, delivered.prefecture());
                assertThat(first).isIn(null, delivered.prefecture());
            }
        }
    }

    @Test
    void someMonthsAreMissingButNoneOfUtgInsiemeAndNoneOfTheLastTwo() {
        Map<String, Delivered> stays = byBlock("stays");
        Set<String> missing = new HashSet<>();
        for (Prefecture prefecture : Prefecture.all()) {
            for (YearMonth month : new Window(YearMonth.of(2023, 10), 24).all()) {
                missing.add(prefecture.code() + "/" + month);
            }
        }
        missing.removeAll(stays.keySet());
        assertThat(missing).hasSizeBetween(15, 35);
        assertThat(missing).noneMatch(key -> key.endsWith("2025-08") || key.endsWith("2025-09"));
        assertThat(missing).noneMatch(key -> UtgInsieme.prefectures().contains(key.substring(0, 2)));
    }

    private static Map<String, Delivered> byBlock(String dataset) {
        return Delivered.national(dataset).stream().collect(Collectors.toMap(Delivered::block, delivered -> delivered));
    }

    private static Delivered found(Map<String, Delivered> files, String key) {
        return Objects.requireNonNull(files.get(key), key);
    }

    private static Set<String> values(Delivered delivered, String column) {
        return delivered.rows().stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    private static Set<String> open(Delivered stays) {
        return stays.rows().stream()
                .filter(row -> row.getField("data_uscita").isEmpty())
                .map(row -> row.getField("codice_ospite"))
                .collect(Collectors.toSet());
    }
}
