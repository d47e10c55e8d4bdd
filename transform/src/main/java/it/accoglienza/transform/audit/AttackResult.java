package it.accoglienza.transform.audit;

import it.accoglienza.ingest.contract.Localized;
import java.util.SortedMap;

/**
 * The result of an attack on a release.
 *
 * @param attack its name
 * @param cells the number of cells that it tried
 * @param found the number of cells that break each rule; empty if none does
 */
public record AttackResult(String attack, Localized title, long cells, SortedMap<String, Long> found) {
    /** Returns true if the attack found nothing. */
    public boolean passed() {
        return found.isEmpty();
    }
}
