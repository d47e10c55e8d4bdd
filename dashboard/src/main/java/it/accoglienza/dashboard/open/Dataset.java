package it.accoglienza.dashboard.open;

/**
 * A delivered dataset: one row of {@code open.datasets}.
 *
 * @param deliveredBy {@code prefecture} or {@code ministry}
 * @param every {@code month}, {@code quarter} or {@code report}
 */
public record Dataset(String id, Localized title, Localized description, String deliveredBy, String every) {}
