package it.accoglienza.dashboard.open.project;

import it.accoglienza.dashboard.open.Localized;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in the latest report of its lead prefecture: one row of {@code open.projects}.
 *
 * @param code a code of the list {@code project}
 * @param title the label of the code; null in early releases
 * @param fund a code of the list {@code fund}
 * @param objective a code of the list {@code fund_objective}
 * @param targetPublicOperators number of public operators to train; null if no target is set
 * @param targetPrivateOperators number of private operators to train; null if no target is set
 * @param period the quarter of the report
 */
public record Project(
        String code,
        @Nullable Localized title,
        String fund,
        String objective,
        String leadPrefecture,
        BigDecimal budgetEur,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable Long targetPublicOperators,
        @Nullable Long targetPrivateOperators,
        String period) {
    /** The sectors with targets: codes of the list {@code sector}. */
    public static final List<String> SECTORS = List.of("public", "private");

    /** Returns the number of operators of a sector to train; null if no target is set. */
    public @Nullable Long target(String sector) {
        return sector.equals("public") ? targetPublicOperators : targetPrivateOperators;
    }
}
