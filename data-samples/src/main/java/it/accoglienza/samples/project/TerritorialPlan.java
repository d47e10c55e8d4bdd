package it.accoglienza.samples.project;

import it.accoglienza.samples.calibration.Quarter;
import java.time.LocalDate;
import java.util.List;

/** A Piano di Intervento Territoriale with its needs. */
record TerritorialPlan(String id, LocalDate approved, LocalDate validTo, List<Need> needs) {
    /** A need of level 1 to 5; {@code doneAYear} is the share of the planned actions done each year. */
    record Need(String area, int level, int resources, int planned, double doneAYear) {
        int doneBy(LocalDate day, LocalDate approved) {
            double years = Math.max(0, (day.toEpochDay() - approved.toEpochDay()) / 365.25);
            return (int) (planned * Math.min(1, years * doneAYear));
        }
    }

    boolean inForceIn(Quarter quarter) {
        return !approved.isAfter(quarter.end()) && !validTo.isBefore(quarter.start());
    }
}
