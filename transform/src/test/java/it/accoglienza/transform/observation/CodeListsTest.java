package it.accoglienza.transform.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contracts;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The enums agree with the published code lists and with SDMX. */
class CodeListsTest {
    @ParameterizedTest
    @CsvSource({
        "M, 2024-01, 2024-01",
        "Q, 2024-03, 2024-Q1",
        "Q, 2024-04, 2024-Q2",
        "Q, 2024-12, 2024-Q4",
        "S, 2024-06, 2024-S1",
        "S, 2024-07, 2024-S2",
        "A, 2024-12, 2024"
    })
    void aMonthLiesInOnePeriodOfEachFrequency(String code, YearMonth month, String period) {
        assertThat(Frequency.of(code).period(month)).isEqualTo(period);
    }

    @Test
    void anUnknownFrequencyIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Frequency.of("W")).hasMessage("no frequency 'W'; known are M, Q, S, A");
    }

    @Test
    void theSqlOfACodeListNamesEachCode() {
        assertThat(Frequency.monthsSql("freq"))
                .isEqualTo("CASE freq WHEN 'M' THEN 1 WHEN 'Q' THEN 3 WHEN 'S' THEN 6 WHEN 'A' THEN 12 END");
        assertThat(ObservationStatus.hasValueSql("status")).isEqualTo("status IN ('A', 'P', 'V', 'E', 'F', 'B')");
        assertThat(Unit.factorSql("unit"))
                .startsWith("CASE unit WHEN '%' THEN 100 WHEN 'per_100' THEN 100 WHEN 'per_1000' THEN 1000")
                .contains("WHEN 'index' THEN 10000 WHEN 'persons' THEN 1");
    }

    @Test
    void everyCodeOfAnEnumIsInItsPublishedCodeList() {
        assertThat(codes("frequency"))
                .containsAll(Stream.of(Frequency.values()).map(Frequency::code).toList());
        assertThat(codes("observation_status"))
                .containsAll(
                        Stream.of(ObservationStatus.values()).map(Enum::name).toList());
        assertThat(codes("geo_level"))
                .containsAll(Stream.of(GeographicLevel.values())
                        .map(GeographicLevel::code)
                        .toList());
    }

    private static Stream<String> codes(String list) {
        return Contracts.declared().codes(list).codes().stream().map(CodeList.Code::code);
    }
}
