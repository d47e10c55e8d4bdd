package it.accoglienza.samples.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PseudonymsTest {
    @Test
    void pseudonymsAreDistinctWithinAndAcrossPrefectures() {
        Set<String> given = new HashSet<>();
        for (int prefecture = 0; prefecture < 106; prefecture++) {
            Pseudonyms pseudonyms = new Pseudonyms("M", 6, prefecture, 1);
            for (int i = 0; i < 1000; i++) {
                String pseudonym = pseudonyms.next();
                assertThat(pseudonym).matches("M-[A-Z2-7]{6}");
                assertThat(given.add(pseudonym)).isTrue();
            }
        }
    }
}
