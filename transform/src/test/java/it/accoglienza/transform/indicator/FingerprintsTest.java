package it.accoglienza.transform.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private final Fingerprints current = Fingerprints.current();

    @Test
    void everythingThatObservationsAreComputedFromHasOne() {
        assertThat(current.parts()).containsOnlyKeys("contracts", "declarations", "program", "references");
        assertThat(current.parts().values()).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{16}"));
    }

    @Test
    void whatChangedIsNamedAndTheTextIsReadBack() {
        Fingerprints stored = Fingerprints.parse(current.text());
        assertThat(current.changedSince(stored)).isEmpty();

        TreeMap<String, String> parts = new TreeMap<>(stored.parts());
        parts.put("references", "0000000000000000");
        parts.remove("program");
        assertThat(current.changedSince(new Fingerprints(parts))).containsExactly("program", "references");
        assertThat(current.changedSince(Fingerprints.parse("none"))).hasSize(4);
    }
}
