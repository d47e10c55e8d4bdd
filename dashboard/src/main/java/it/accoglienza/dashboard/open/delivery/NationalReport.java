package it.accoglienza.dashboard.open.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of the Ministry: one row of {@code open.national_reports}, with key (dataset, report date).
 *
 * @param reportDate null for rejected rows whose date cannot be read
 * @param rows number of accepted rows
 * @param rejected number of rejected rows
 * @param flags codes of the list {@code rule}, or names of checks of the dataset
 * @param repeated the codes of regions or citizenships whose values are those of the report before
 */
public record NationalReport(
        String dataset,
        @Nullable LocalDate reportDate,
        long rows,
        long rejected,
        List<String> flags,
        List<String> repeated) {

    /** Returns whether something is to be compared with the original report. */
    public boolean isQuestionable() {
        return rejected > 0 || !flags.isEmpty();
    }
}
