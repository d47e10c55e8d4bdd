package it.accoglienza.samples.project;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A programme as {@code projects.csv} and the files beside it declare it. */
record Project(NamedCsvRecord declared, LocalDate start, LocalDate end, BigDecimal budget) {
    private static final int PAID_AFTER_DAYS = 45;
    private static final int CERTIFIED_AFTER_DAYS = 120;

    static List<Project> ledBy(String prefecture) {
        return Calibration.rows("projects").stream()
                .filter(row -> row.getField("lead").equals(prefecture))
                .map(row -> new Project(
                        row,
                        LocalDate.parse(row.getField("start")),
                        LocalDate.parse(row.getField("end")),
                        new BigDecimal(row.getField("budget_eur"))))
                .toList();
    }

    String code() {
        return text("project_code");
    }

    String text(String column) {
        return declared.getField(column);
    }

    /** The rows about the project in another calibration file. */
    List<NamedCsvRecord> rows(String file) {
        return Calibration.rows(file).stream()
                .filter(row -> row.getField("project_code").equals(code()))
                .toList();
    }

    /** Whether it is told of in the quarter: from its first to the one after its end, in which the accounts close. */
    boolean reportsIn(Quarter quarter) {
        return !quarter.end().isBefore(start)
                && !quarter.start().isAfter(Quarter.of(end).next().start());
    }

    BigDecimal committed(Quarter quarter) {
        return spent("committed", quarter, 0);
    }

    BigDecimal paid(Quarter quarter) {
        return spent("paid", quarter, PAID_AFTER_DAYS);
    }

    BigDecimal certified(Quarter quarter) {
        return spent("certified", quarter, CERTIFIED_AFTER_DAYS);
    }

    /** A share of the budget, reached when the accounts close; until then it grows, {@code late} days behind time. */
    private BigDecimal spent(String share, Quarter quarter, int late) {
        boolean closing = quarter.start().isAfter(end);
        double part = closing ? 1 : part(start, end, quarter.end().minusDays(late));
        return budget.multiply(new BigDecimal(text(share)))
                .multiply(BigDecimal.valueOf(part))
                .setScale(2, RoundingMode.DOWN);
    }

    /** The share of the days from {@code first} to {@code last} that have passed on {@code day}, 0 to 1. */
    static double part(LocalDate first, LocalDate last, LocalDate day) {
        double passed = ChronoUnit.DAYS.between(first, day) + 1.0;
        return Math.max(0, Math.min(1, passed / (ChronoUnit.DAYS.between(first, last) + 1)));
    }
}
