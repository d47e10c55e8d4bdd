package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.delivery.RegisterContext;
import java.util.ArrayList;
import java.util.List;

/** Writes datasets {@code courses} and {@code enrolments}. */
public final class CourseRegister {
    private final RegisterContext context;

    public CourseRegister(RegisterContext context) {
        this.context = context;
    }

    /** Delivers every quarter of the window; a quarter without courses has only the header. */
    public void deliver() {
        List<Quarter> quarters = context.window().quarters();
        List<Course> courses = new CourseHistory(context.plan(), context.shares(), context.seed()).courses(quarters);
        for (Quarter quarter : quarters) {
            List<Course> held =
                    courses.stream().filter(course -> course.heldIn(quarter)).toList();
            List<List<String>> enrolments = new ArrayList<>();
            held.forEach(course ->
                    course.enrolments().forEach(enrolment -> enrolments.add(row(quarter, course, enrolment))));
            context.deliver(
                    "courses",
                    quarter,
                    quarter.end(),
                    held.stream().map(course -> row(quarter, course)).toList());
            context.deliver("enrolments", quarter, quarter.end(), enrolments);
        }
    }

    private List<String> row(Quarter quarter, Course course) {
        return context.deliveries()
                .row(
                        quarter,
                        course.id(),
                        course.project(),
                        course.theme(),
                        course.mode(),
                        course.start(),
                        course.end(),
                        Course.hours(course.halfHours()),
                        course.places());
    }

    private List<String> row(Quarter quarter, Course course, Enrolment enrolment) {
        Operator operator = enrolment.operator();
        return context.deliveries()
                .row(
                        quarter,
                        course.id(),
                        operator.id(),
                        operator.sector(),
                        operator.organisationType(),
                        enrolment.enrolledOn(),
                        enrolment.hoursAttended(course, quarter),
                        enrolment.outcome(course, quarter),
                        enrolment.score(course, quarter).orElse(null));
    }
}
