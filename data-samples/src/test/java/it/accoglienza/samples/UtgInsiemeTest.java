package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.training.UtgInsieme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published result of UTG Insieme, counted in the committed sample. */
final class UtgInsiemeTest {
    private static final Map<String, NamedCsvRecord> courses = new HashMap<>();
    private static final List<NamedCsvRecord> enrolments = new ArrayList<>();

    @BeforeAll
    static void read() {
        for (Delivered delivered : Delivered.committed("courses")) {
            delivered.rows().stream()
                    .filter(row -> row.getField("codice_progetto").equals(UtgInsieme.PROJECT))
                    .forEach(row -> courses.put(row.getField("codice_corso"), row));
        }
        for (Delivered delivered : Delivered.committed("enrolments")) {
            delivered.rows().stream()
                    .filter(row -> courses.containsKey(row.getField("codice_corso")))
                    .forEach(enrolments::add);
        }
    }

    @Test
    void ninetyTwoPublicAndTwoHundredThirtySixPrivateOperatorsCompleted() {
        assertThat(people("completed", "public")).hasSize(92);
        assertThat(people("completed", "private")).hasSize(236);
    }

    @Test
    void someCompletedTwiceAndSomeDidNotComplete() {
        long completions = enrolments.stream()
                .filter(row -> row.getField("esito").equals("completed"))
                .count();
        assertThat(completions).isGreaterThan(92 + 236);
        assertThat(people("withdrawn", "private")).isNotEmpty();
        assertThat(people("failed", "private")).isNotEmpty();
    }

    @Test
    void theCoursesAreOfTheSixPrefecturesAndEndWithinTheProject() {
        Set<String> places = new TreeSet<>();
        for (NamedCsvRecord course : courses.values()) {
            places.add(course.getField("prefettura"));
            assertThat(Delivered.date(course.getField("data_fine")))
                    .isBetween(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 2, 8));
        }
        assertThat(places).containsExactly("BL", "PD", "RO", "TV", "VE", "VI");
    }

    @Test
    void aCourseOverTwoQuartersIsOngoingFirstAndEndsInTheSecond() {
        Set<String> ongoing = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (NamedCsvRecord row : enrolments) {
            String key = row.getField("codice_corso") + row.getField("codice_partecipante");
            (row.getField("esito").equals("ongoing") ? ongoing : ended).add(key);
        }
        assertThat(ongoing).isNotEmpty();
        assertThat(ended).containsAll(ongoing);
    }

    private static Set<String> people(String outcome, String sector) {
        Set<String> people = new HashSet<>();
        enrolments.stream()
                .filter(row -> row.getField("esito").equals(outcome))
                .filter(row -> row.getField("settore").equals(sector))
                .forEach(row -> people.add(row.getField("codice_partecipante")));
        return people;
    }
}
