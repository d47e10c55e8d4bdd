package it.accoglienza.transform.release;

/**
 * A block of a dataset that differs from what was published.
 *
 * @param prefecture its code
 * @param period {@code 2024-03} or {@code 2024-Q1}
 * @param changed the persons or bodies whose rows changed
 * @param minimum the number from which a change is published
 */
record ChangedBlock(String dataset, String prefecture, String period, long changed, int minimum) {
    /** Returns the name of the block, which all datasets of the prefecture and period have: {@code PD/2024-03}. */
    String block() {
        return prefecture + "/" + period;
    }

    boolean isSmall() {
        return changed < minimum;
    }
}
