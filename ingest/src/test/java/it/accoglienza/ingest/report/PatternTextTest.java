package it.accoglienza.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of codes in words. */
final class PatternTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[A-Z]{2}-C[0-9]{4}      | 2 lettere, «-C», 4 cifre            | 2 letters, “-C”, 4 digits",
                "G-[A-Z2-7]{8}           | «G-», 8 lettere o cifre da 2 a 7    | “G-”, 8 letters or digits from 2 to 7",
                "WP[0-9]{1,2}            | «WP», da 1 a 2 cifre                | “WP”, 1 to 2 digits",
                "[0-9]{1,2}[.][0-9]{1,2} | da 1 a 2 cifre, «.», da 1 a 2 cifre | 1 to 2 digits, “.”, 1 to 2 digits",
                "[A-Z]{2}( [A-Z]{2})*    | | ",
                "[a-f]{2}                | | ",
                "A+                      | | "
            })
    void aPatternOfLiteralsAndSetsIsInWordsAndNoOther(String pattern, String italian, String english) {
        assertThat(PatternText.of(pattern, ReportLanguage.IT).orElse(null)).isEqualTo(italian);
        assertThat(PatternText.of(pattern, ReportLanguage.EN).orElse(null)).isEqualTo(english);
    }

    @Test
    void theCodesOfAllContractsAreInWords() {
        assertThat(Contracts.declared().inOrder().stream().flatMap(contract -> contract.fields().stream()))
                .filteredOn(
                        field -> field.name().endsWith("_id") && field.rules().pattern() != null)
                .hasSizeGreaterThan(20)
                .extracting(Field::rules)
                .allSatisfy(rules -> assertThat(PatternText.of(String.valueOf(rules.pattern()), ReportLanguage.IT))
                        .isPresent());
    }
}
