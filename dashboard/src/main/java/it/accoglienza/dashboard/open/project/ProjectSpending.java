package it.accoglienza.dashboard.open.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a project had spent from its start to the day of a report: one row of {@code open.project_spending}. */
public record ProjectSpending(
        String project,
        String period,
        LocalDate reportDate,
        BigDecimal committedEur,
        BigDecimal paidEur,
        BigDecimal certifiedEur) {}
