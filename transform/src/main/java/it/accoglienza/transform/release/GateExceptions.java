package it.accoglienza.transform.release;

import java.util.Set;

/**
 * The blocks that a release publishes although few persons or bodies changed.
 *
 * @param blocks names of blocks, {@code PD/2024-03}
 * @param years years whose blocks are all published: a yearly revision
 */
public record GateExceptions(Set<String> blocks, Set<Integer> years) {
    /** Returns no exceptions. */
    public static GateExceptions none() {
        return new GateExceptions(Set.of(), Set.of());
    }

    boolean include(ChangedBlock changed) {
        return blocks.contains(changed.block())
                || years.contains(Integer.valueOf(changed.period().substring(0, 4)));
    }
}
