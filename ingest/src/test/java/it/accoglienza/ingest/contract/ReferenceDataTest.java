package it.accoglienza.ingest.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.ingest.contract.ReferenceData.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The reference files of this module. */
final class ReferenceDataTest {
    private final ReferenceData reference = ReferenceData.declared();

    @Test
    void theFilesAreReadIntoRecords() {
        assertThat(reference.prefectures())
                .hasSize(106)
                .contains(new Prefecture("PD", "Padova", "prefecture", "05"))
                .extracting(Prefecture::code)
                .doesNotHaveDuplicates();
        assertThat(reference.regions())
                .hasSize(20)
                .contains(new Region("05", "Veneto", "IT-34", "ITH3"))
                .extracting(Region::code)
                .doesNotHaveDuplicates();
        assertThat(reference.provinces())
                .filteredOn(province -> province.sigla().equals("SU"))
                .containsExactly(new Province(
                        "111",
                        "SU",
                        "Sud Sardegna",
                        "20",
                        "CA",
                        "ITG2H",
                        LocalDate.of(2017, 1, 1),
                        LocalDate.of(2025, 12, 31)));
    }

    @Test
    void prefecturesAndProvincesReferToDeclaredCodes() {
        List<String> regions = reference.regions().stream().map(Region::code).toList();
        List<String> prefectures =
                reference.prefectures().stream().map(Prefecture::code).toList();
        assertThat(reference.prefectures()).extracting(Prefecture::regionCode).isSubsetOf(regions);
        assertThat(reference.provinces()).extracting(Province::regionCode).isSubsetOf(regions);
        assertThat(reference.provinces()).extracting(Province::prefectureCode).hasSameElementsAs(prefectures);
    }

    @Test
    void theResidentsOfAPrefectureAreThoseOfItsProvincesOnThatDay() {
        assertThat(reference.residents().byYear()).containsOnlyKeys(2026);
        assertThat(reference.residents().byYear().get(2026))
                .hasSize(106)
                .containsEntry("TO", 2_204_276L)
                .containsEntry("SS", 312_735L + 159_222L);

        Residents two = withResidents("2025", "111").residents();
        assertThat(two.byYear()).containsOnlyKeys(2025, 2026);
        assertThat(two.byYear().get(2025))
                .hasSize(106)
                .containsEntry("SS", 1_000L)
                .containsEntry("CA", 2_000L);
    }

    @Test
    void residentsOfOtherProvincesThanThoseOfTheDayAreRefused() {
        assertThatThrownBy(() -> withResidents("2026", "111"))
                .hasMessageStartingWith("reference/population_2026.csv lists the provinces [")
                .hasMessageContaining("on 1 January 2026 there are [");
        assertThatThrownBy(() -> withResidents("2025", "112")).hasMessageContaining("population_2025.csv");
    }

    /** Returns the reference data with 1,000 residents in each province that existed together with another in a year. */
    private static ReferenceData withResidents(String year, String contemporary) {
        SortedMap<String, String> files = Declarations.in(ReferenceData.class, "reference");
        LocalDate day = ReferenceData.declared().provinces().stream()
                .filter(province -> province.code().equals(contemporary))
                .findFirst()
                .orElseThrow()
                .validFrom();
        files.put(
                "population_" + year,
                ReferenceData.declared().provinces().stream()
                        .filter(province -> province.existsOn(day))
                        .map(province -> province.code() + ",1000\n")
                        .collect(joining("", "province_code,residents\n", "")));
        return ReferenceData.read(files);
    }
}
