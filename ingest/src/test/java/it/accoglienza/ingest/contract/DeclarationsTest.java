package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    private static final SortedMap<String, String> ONE = new TreeMap<>(Map.of("a", "x", "b", "y"));

    @Test
    void aFingerprintIsTheSha256OfNamesAndTexts() {
        assertThat(Declarations.fingerprint(ONE)).isEqualTo(Sha256.hex("a\0x\0b\0y\0\0"));
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFingerprintChangesWithNameTextAndFolder() {
        assertThat(Declarations.fingerprint(ONE))
                .isNotEqualTo(Declarations.fingerprint(new TreeMap<>(Map.of("a", "x", "c", "y"))))
                .isNotEqualTo(Declarations.fingerprint(new TreeMap<>(Map.of("a", "x", "b", "z"))))
                .isNotEqualTo(
                        Declarations.fingerprint(new TreeMap<>(Map.of("a", "x")), new TreeMap<>(Map.of("b", "y"))));
    }
}
