package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.ingest.contract.ReferenceData.Region;
import java.time.LocalDate;
import java.util.List;
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
                        LocalDate.of(2025, 12, 31),
                        null));
    }

    @Test
    void prefecturesAndProvincesReferToDeclaredCodes() {
        List<String> regions = reference.regions().stream().map(Region::code).toList();
        List<String> prefectures =
                reference.prefectures().stream().map(Prefecture::code).toList();
        assertThat(reference.prefectures()).extracting(Prefecture::regionCode).isSubsetOf(regions);
        assertThat(reference.provinces()).extracting(Province::regionCode).isSubsetOf(regions);
        assertThat(reference.provinces()).extracting(Province::prefectureCode).containsOnlyElementsOf(prefectures);
        assertThat(reference.provinces())
                .allMatch(province -> (province.validTo() == null) == (province.population2026() != null));
    }
}
