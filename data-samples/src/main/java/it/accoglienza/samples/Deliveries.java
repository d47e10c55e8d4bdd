package it.accoglienza.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One prefecture's deliveries, column by column as their contracts declare. */
final class Deliveries {
    private static final List<String> CENTRES =
            columns("prefettura periodo codice_centro tipo_centro destinatari codice_gestore "
                    + "classe_comune posti stato prezzo_giornaliero_eur inizio_contratto fine_contratto");
    private static final List<String> STAYS =
            columns("prefettura periodo codice_ospite codice_centro data_ingresso data_uscita "
                    + "motivo_uscita sesso fascia_eta cittadinanza status_giuridico vulnerabilita");
    private static final List<String> COURSES =
            columns("prefettura periodo codice_corso codice_progetto tema modalita data_inizio data_fine ore posti");
    private static final List<String> ENROLMENTS =
            columns("prefettura periodo codice_corso codice_partecipante settore "
                    + "tipo_organizzazione data_iscrizione ore_frequentate esito punteggio");

    private final String prefecture;
    private final DeliveryWriter writer;
    private final Conventions write;

    Deliveries(String prefecture, DeliveryWriter writer) {
        this.prefecture = prefecture;
        this.writer = writer;
        this.write = writer.conventions();
    }

    void centres(YearMonth month, List<Centre> centres) {
        writer.write("centres", month.toString(), CENTRES, centres.stream().map(centre -> row(month, centre)));
    }

    /** Writes {@code <month><suffix>}: a suffix marks a correction. */
    void stays(YearMonth month, String suffix, List<Stay> stays) {
        writer.write("stays", month + suffix, STAYS, stays.stream().map(stay -> row(month, stay)));
    }

    void courses(Quarter quarter, List<Course> courses) {
        writer.write("courses", quarter.toString(), COURSES, courses.stream().map(course -> row(quarter, course)));
        Stream<List<String>> enrolments = courses.stream()
                .flatMap(course -> course.enrolments().stream().map(enrolment -> row(quarter, course, enrolment)));
        writer.write("enrolments", quarter.toString(), ENROLMENTS, enrolments);
    }

    private List<String> row(YearMonth month, Centre centre) {
        Centre.Terms terms = centre.terms();
        return List.of(
                prefecture,
                month.toString(),
                terms.id(),
                terms.type().name(),
                terms.target(),
                terms.manager(),
                terms.municipalitySize(),
                Integer.toString(centre.capacityAtMonthEnd()),
                centre.closedOn() == null ? "open" : "closed",
                write.number(BigDecimal.valueOf(terms.priceCents(), 2)),
                write.date(centre.contractStart(month)),
                write.date(centre.contractEnd(month)));
    }

    private List<String> row(YearMonth month, Stay stay) {
        Guest guest = stay.guest();
        return List.of(
                prefecture,
                month.toString(),
                guest.id(),
                stay.centre().id(),
                write.date(stay.entry()),
                dateOrEmpty(stay.exit()),
                stay.exitReason(),
                guest.sex(),
                guest.ageBand(),
                guest.citizenship(),
                guest.legalStatus(),
                guest.vulnerability());
    }

    private List<String> row(Quarter quarter, Course course) {
        return List.of(
                prefecture,
                quarter.toString(),
                course.id(),
                course.project(),
                course.theme(),
                course.mode(),
                write.date(course.start()),
                write.date(course.end()),
                write.number(Course.hours(course.halfHours())),
                Integer.toString(course.places()));
    }

    private List<String> row(Quarter quarter, Course course, Enrolment enrolment) {
        Operator operator = enrolment.operator();
        return List.of(
                prefecture,
                quarter.toString(),
                course.id(),
                operator.id(),
                operator.sector(),
                operator.organisationType(),
                write.date(enrolment.enrolledOn()),
                write.number(enrolment.hoursAttended(course, quarter)),
                enrolment.outcome(course, quarter),
                enrolment.score(course, quarter).map(write::number).orElse(""));
    }

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    private String dateOrEmpty(@Nullable LocalDate date) {
        return date == null ? "" : write.date(date);
    }
}
