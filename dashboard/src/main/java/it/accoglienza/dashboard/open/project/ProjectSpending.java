package it.accoglienza.dashboard.open.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The spending of a project from its start to the day of a report, in euro: one row of {@code open.project_spending}.
 *
 * @param certifiedEur the part of the payments certified to the fund
 */
public record ProjectSpending(
        String project,
        String period,
        LocalDate reportDate,
        BigDecimal committedEur,
        BigDecimal paidEur,
        BigDecimal certifiedEur) {}
