package it.accoglienza.samples.project;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A project declared in {@code projects.csv}, with budget in euro. */
record Project(NamedCsvRecord declared, LocalDate start, LocalDate end, BigDecimal budget) {
    private static final int PAID_AFTER_DAYS = 45;
    private static final int CERTIFIED_AFTER_DAYS = 120;

    /** Reads the projects that a prefecture leads. */
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

    /** Reads the rows of the project in another calibration file. */
    List<NamedCsvRecord> rows(String file) {
        return Calibration.rows(file).stream()
                .filter(row -> row.getField("project_code").equals(code()))
                .toList();
    }

    /** Returns true from the first quarter to the one after the end, in which the accounts close. */
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

    /** Returns a share of the budget, reached when the accounts close; before, it grows linearly, {@code late} days delayed. */
    private BigDecimal spent(String share, Quarter quarter, int late) {
        boolean closing = quarter.start().isAfter(end);
        double part = closing ? 1 : part(start, end, quarter.end().minusDays(late));
        return budget.multiply(new BigDecimal(text(share)))
                .multiply(BigDecimal.valueOf(part))
                .setScale(2, RoundingMode.DOWN);
    }

    /** Returns the elapsed share of the days from {@code first} to {@code last} on {@code day}, 0 to 1. */
    static double part(LocalDate first, LocalDate last, LocalDate day) {
        double elapsed = ChronoUnit.DAYS.between(first, day) + 1.0;
        return Math.max(0, Math.min(1, elapsed / (ChronoUnit.DAYS.between(first, last) + 1.0)));
    }
}
