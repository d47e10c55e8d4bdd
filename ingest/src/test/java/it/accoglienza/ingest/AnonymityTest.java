package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures that PRIVACY names, over tables small enough to count by hand. */
final class AnonymityTest {
    @Test
    void aTableIsMeasuredByItsClasses() {
        assertThat(Anonymity.of(List.of(2, 4, 6))).isEqualTo(new Anonymity(2, 2 / 12.0, 6 / 12.0, 3 / 12.0));
    }

    @Test
    void whereEveryRecordIsAloneEachIsAtFullRisk() {
        assertThat(Anonymity.of(List.of(1, 1, 1))).isEqualTo(new Anonymity(1, 1, 1, 1));
    }

    @Test
    void classesOfThreeAndOfFiveAreNotUnderThreeOrFive() {
        assertThat(Anonymity.of(List.of(3, 5))).isEqualTo(new Anonymity(3, 0, 3 / 8.0, 2 / 8.0));
    }
}
