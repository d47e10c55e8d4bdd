package it.accoglienza.dashboard.open.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Rows of a delivery that were moved to quarantine for one reason: one row of {@code open.rejections}, with key (dataset,
 * prefecture, period, rule, field).
 *
 * @param rule a code of the list {@code rule}, or the name of a check of the dataset
 * @param field the field that the rule applies to; empty if the rule applies to the whole row
 * @param rows number of rows, rounded for datasets about persons; null if withheld
 */
public record RejectionCount(
        String dataset,
        String prefecture,
        String period,
        String rule,
        String field,
        @Nullable Long rows) {}
