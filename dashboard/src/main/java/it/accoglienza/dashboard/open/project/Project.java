package it.accoglienza.dashboard.open.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its lead prefecture reported it last: one row of {@code open.projects}.
 *
 * @param code of the code list {@code project}
 * @param title as it was reported, in Italian
 * @param fund of the code list {@code fund}
 * @param objective of the code list {@code fund_objective}
 * @param partners as they were reported, in Italian
 * @param period the quarter of the report
 */
public record Project(
        String code,
        String title,
        String fund,
        String objective,
        String leadPrefecture,
        @Nullable String partners,
        BigDecimal budgetEur,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable Long targetPublicOperators,
        @Nullable Long targetPrivateOperators,
        String period) {
    /** The sectors that targets are set for, as the code list {@code sector} names them. */
    public static final List<String> SECTORS = List.of("public", "private");

    /** How many operators of a sector are to be trained; null where no target is set. */
    public @Nullable Long target(String sector) {
        return sector.equals("public") ? targetPublicOperators : targetPrivateOperators;
    }
}
