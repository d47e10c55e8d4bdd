package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws the courses of one prefecture. */
final class CourseHistory {
    private static final double KNOWN_OPERATOR = 0.2;
    private static final int HALF_HOURS_A_DAY = 12;

    private final PrefecturePlan plan;
    private final Shares shares;
    private final Operators operators;
    private final SeededRandom random;
    private final List<Operator> known = new ArrayList<>();
    private int number;

    CourseHistory(PrefecturePlan plan, Shares shares, long seed) {
        Prefecture prefecture = plan.prefecture();
        this.plan = plan;
        this.shares = shares;
        this.random = SeededRandom.of(seed, "training", prefecture.code());
        this.operators = new Operators(new Pseudonyms("P", 8, prefecture.index(), seed), shares, random);
    }

    /** Returns every course held in the quarters, including those of UTG Insieme. */
    List<Course> courses(List<Quarter> quarters) {
        if (quarters.isEmpty()) {
            return List.of();
        }
        List<Course> courses =
                new ArrayList<>(new UtgInsieme(operators, random).courses(plan.prefecture(), this::nextId));
        List<Quarter> beginning = new ArrayList<>(quarters);
        beginning.add(0, quarters.get(0).before());
        for (Quarter quarter : beginning) {
            int editions = Integer.parseInt(shares.draw("course_editions", "", random));
            for (int i = 0; i < editions; i++) {
                courses.add(course(quarter));
            }
        }
        return courses;
    }

    private String nextId() {
        return String.format(Locale.ROOT, "%s-K%04d", plan.prefecture().code(), ++number);
    }

    private Course course(Quarter quarter) {
        LocalDate start = quarter.start().plusDays(random.below(days(quarter)));
        String project = start.getYear() >= 2025 ? shares.draw("project", "2025", random) : "";
        String theme = project.equals("FAMI-1160") ? "vulnerability" : shares.draw("course_theme", "", random);
        String mode = project.equals("EMPOWERMENT") ? "on_the_job" : shares.draw("course_mode", "", random);
        int halfHours = (int) (2 * Double.parseDouble(shares.draw("course_hours", mode, random)));
        int shortest = Math.max(1, halfHours / HALF_HOURS_A_DAY);
        LocalDate end = start.plusDays(random.between(shortest, shortest * 3) - 1L);
        List<Enrolment> enrolments = enrolments(start);
        int places = enrolments.size() + random.between(0, 5);
        return new Course(nextId(), project, theme, mode, start, end, halfHours, places, enrolments);
    }

    private static int days(Quarter quarter) {
        return (int) ChronoUnit.DAYS.between(quarter.start(), quarter.end()) + 1;
    }

    private List<Enrolment> enrolments(LocalDate start) {
        int places = random.between(10, 30);
        Set<Operator> enrolled = new LinkedHashSet<>();
        while (enrolled.size() < places) {
            enrolled.add(!known.isEmpty() && random.happens(KNOWN_OPERATOR) ? random.oneOf(known) : newcomer());
        }
        return enrolled.stream()
                .map(operator -> Enrolment.with(outcome(), operator, start, random))
                .toList();
    }

    private Operator newcomer() {
        Operator operator = operators.anyone();
        known.add(operator);
        return operator;
    }

    private String outcome() {
        return shares.draw("course_outcome", "", random);
    }
}
