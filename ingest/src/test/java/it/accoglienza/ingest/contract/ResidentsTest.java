package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Residents.Use;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** The year of the residents to which a year is related. */
class ResidentsTest {

    @Test
    void aYearIsRelatedToItsOwnResidentsOrToTheNearest() {
        Residents residents = ofYears(Set.of(2021, 2024, 2026));
        assertThat(residents.uses())
                .containsExactly(new Use(2021, 0, 2022), new Use(2024, 2023, 2025), new Use(2026, 2026, 9999));
        assertThat(residents.referenceYear(2024)).isEqualTo(2024);
        assertThat(residents.referenceYear(2025)).as("two equally near").isEqualTo(2024);
        assertThat(residents.referenceYear(1990)).isEqualTo(2021);
        assertThat(residents.referenceYear(2100)).isEqualTo(2026);
    }

    @Test
    void withoutAnyYearThereAreNoResidents() {
        assertThatThrownBy(() -> ofYears(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void noYearAtHandIsNearerAndOfTwoTheEarlierIsTaken(
            @ForAll @NotEmpty Set<@IntRange(min = 1990, max = 2060) Integer> atHand,
            @ForAll @IntRange(min = 1980, max = 2070) int year) {
        int nearest = atHand.stream()
                .min(Comparator.<Integer>comparingInt(each -> Math.abs(each - year))
                        .thenComparing(each -> each))
                .orElseThrow();
        assertThat(ofYears(atHand).referenceYear(year)).isEqualTo(nearest);
    }

    private static Residents ofYears(Set<Integer> years) {
        TreeMap<Integer, Map<String, Long>> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year, Map.of("PD", 1_000L)));
        return new Residents(byYear);
    }
}
