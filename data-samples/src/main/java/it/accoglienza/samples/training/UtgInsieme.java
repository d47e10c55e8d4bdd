package it.accoglienza.samples.training;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.SeededRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Draws the courses of UTG Insieme so that they give the published result: 92 public and 236 private operators trained.
 *
 * <p>An operator who completes two courses counts once; one who withdraws or fails does not count.
 */
public final class UtgInsieme {
    /** The project code. */
    public static final String PROJECT = "UTG-INSIEME";

    private static final LocalDate FIRST_END = LocalDate.of(2023, 10, 12);
    private static final int DAYS_TO_LAST_END = 119;
    private static final int LARGEST_COURSE = 22;
    private static final List<String> THEMES =
            List.of("it_systems", "reception_management", "asylum_law", "monitoring", "mediation", "vulnerability");

    private final Operators operators;
    private final SeededRandom random;

    UtgInsieme(Operators operators, SeededRandom random) {
        this.operators = operators;
        this.random = random;
    }

    /** Returns the codes of the six prefectures. */
    public static List<String> prefectures() {
        return rows().map(row -> row.getField("prefecture")).toList();
    }

    List<Course> courses(Prefecture prefecture, Supplier<String> ids) {
        return rows().filter(row -> row.getField("prefecture").equals(prefecture.code()))
                .flatMap(row -> courses(completing(row), ids).stream())
                .toList();
    }

    private static Stream<NamedCsvRecord> rows() {
        return Calibration.rows("utg_insieme").stream();
    }

    private List<Operator> completing(NamedCsvRecord row) {
        List<Operator> completing = new ArrayList<>();
        for (String sector : List.of("public", "private")) {
            for (int i = Integer.parseInt(row.getField(sector)); i > 0; i--) {
                completing.add(operators.operator(sector));
            }
        }
        random.shuffle(completing);
        return completing;
    }

    private List<Course> courses(List<Operator> completing, Supplier<String> ids) {
        List<Course> courses = new ArrayList<>();
        for (int from = 0; from < completing.size(); from += LARGEST_COURSE) {
            int to = Math.min(from + LARGEST_COURSE, completing.size());
            List<Operator> again = from == 0 ? List.of() : completing.subList(0, 2);
            String theme = THEMES.get(courses.size() % THEMES.size());
            courses.add(course(ids.get(), theme, completing.subList(from, to), again));
        }
        return courses;
    }

    private Course course(String id, String theme, List<Operator> completing, List<Operator> again) {
        LocalDate end = FIRST_END.plusDays(random.between(0, DAYS_TO_LAST_END));
        LocalDate start = end.minusDays(random.between(14, 70));
        List<Enrolment> enrolments = new ArrayList<>();
        Stream.concat(completing.stream(), again.stream())
                .forEach(operator -> enrolments.add(Enrolment.with("completed", operator, start, random)));
        enrolments.add(Enrolment.with("withdrawn", operators.anyone(), start, random));
        enrolments.add(Enrolment.with("failed", operators.anyone(), start, random));
        return new Course(id, PROJECT, theme, "blended", start, end, 60, LARGEST_COURSE + 5, enrolments);
    }
}
