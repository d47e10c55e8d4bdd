package it.accoglienza.dashboard.open.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Rows of a delivery that were set aside for one reason: one row of {@code open.rejections}.
 *
 * @param rule a code of the list {@code rule}, or the name of one of the dataset's own checks
 * @param field the field that the rule speaks of; null where it speaks of the whole row
 * @param rows how many, rounded where the dataset is about persons
 */
public record Rejection(
        String dataset,
        String prefecture,
        String period,
        String rule,
        @Nullable String field,
        @Nullable Long rows) {}
