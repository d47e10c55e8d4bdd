package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures of k-anonymity over tables small enough to check by hand. */
final class KAnonymityTest {
    @Test
    void measuresAreComputedFromTheClasses() {
        assertThat(KAnonymity.of(List.of(2, 4, 6))).isEqualTo(new KAnonymity(2, 2 / 12.0, 6 / 12.0, 3 / 12.0));
    }

    @Test
    void ifEveryRecordIsUniqueTheRiskIsOne() {
        assertThat(KAnonymity.of(List.of(1, 1, 1))).isEqualTo(new KAnonymity(1, 1, 1, 1));
    }

    @Test
    void classesOfThreeAndOfFiveAreNotUnderThreeOrFive() {
        assertThat(KAnonymity.of(List.of(3, 5))).isEqualTo(new KAnonymity(3, 0, 3 / 8.0, 2 / 8.0));
    }
}
