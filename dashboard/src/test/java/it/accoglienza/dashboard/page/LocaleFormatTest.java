package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LocaleFormatTest {

    private static final LocaleFormat IT = LocaleFormat.in(Language.IT);
    private static final LocaleFormat EN = LocaleFormat.in(Language.EN);

    @Test
    void numbersFollowTheLanguage() {
        assertThat(IT.number(1234, 0)).isEqualTo("1.234");
        assertThat(EN.number(1234, 0)).isEqualTo("1,234");
        assertThat(IT.number(new BigDecimal("12.25"), 1)).isEqualTo("12,3");
        assertThat(IT.number(new BigDecimal("80.0000"), 1)).isEqualTo("80");
    }

    @Test
    void onlyPercentagesHaveTheirUnitInATable() {
        assertThat(IT.value(indicator("%", 1), new BigDecimal("12.3"))).isEqualTo("12,3\u00a0%");
        assertThat(EN.value(indicator("%", 1), new BigDecimal("12.3"))).isEqualTo("12.3%");
        assertThat(IT.value(indicator("places", 0), new BigDecimal("1234"))).isEqualTo("1.234");
    }

    @Test
    void aQuantityHasItsUnit() {
        assertThat(IT.quantity(indicator("places", 0), new BigDecimal("1234"))).isEqualTo("1.234 posti");
        assertThat(EN.quantity(indicator("days", 0), new BigDecimal("40"))).isEqualTo("40 days");
    }

    @Test
    void aChangeIsTheDifferenceOfTheDisplayedValues() {
        Indicator rate = indicator("%", 1);
        assertThat(IT.change(rate, new BigDecimal("87.26"), new BigDecimal("85.0")))
                .isEqualTo("+2,3 punti percentuali");
        assertThat(EN.change(rate, new BigDecimal("85.0"), new BigDecimal("87.3")))
                .isEqualTo("\u22122.3 percentage points");
        assertThat(IT.change(rate, new BigDecimal("85.04"), new BigDecimal("84.96")))
                .isEqualTo("nessuna variazione");
    }

    @Test
    void negativeNumbersHaveARealMinusSign() {
        assertThat(IT.number(new BigDecimal("-1234.5"), 1)).isEqualTo("\u22121.234,5");
        assertThat(EN.value(indicator("%", 1), new BigDecimal("-0.5"))).isEqualTo("\u22120.5%");
        assertThat(EN.money(new BigDecimal("-3"))).isEqualTo("€\u22123");
    }

    @Test
    void oneHasASingularUnit() {
        Indicator rate = indicator("%", 0);
        Indicator places = indicator("places", 0);
        assertThat(IT.change(rate, new BigDecimal("86.4"), new BigDecimal("85.1")))
                .isEqualTo("+1 punto percentuale");
        assertThat(IT.change(rate, new BigDecimal("85"), new BigDecimal("86"))).isEqualTo("\u22121 punto percentuale");
        assertThat(IT.change(places, BigDecimal.TEN, new BigDecimal("9"))).isEqualTo("+1 posto");
        assertThat(EN.quantity(indicator("days", 1), new BigDecimal("1.00"))).isEqualTo("1 day");
        assertThat(IT.quantity(indicator("days", 1), new BigDecimal("1.1"))).isEqualTo("1,1 giorni");
        assertThat(IT.change(indicator("per_100", 1), new BigDecimal("3.5"), BigDecimal.ONE))
                .isEqualTo("+2,5");
        assertThat(IT.quantity(indicator("per_1000", 0), BigDecimal.ONE)).isEqualTo("1 ogni 1.000");
        assertThat(IT.unit(indicator("persons", 0), BigDecimal.ONE)).isEqualTo("persona");
        assertThat(IT.unit(indicator("persons", 0), BigDecimal.TEN)).isEqualTo("persone");
        assertThat(IT.unit(rate, BigDecimal.ONE)).isEmpty();
    }

    @Test
    void aListHasAConjunctionBeforeItsLastItem() {
        assertThat(IT.messages().list(List.of())).isEmpty();
        assertThat(IT.messages().list(List.of("progetto"))).isEqualTo("progetto");
        assertThat(IT.messages().list(List.of("progetto", "settore"))).isEqualTo("progetto e settore");
        assertThat(IT.messages().list(List.of("tema", "sesso", "esito"))).isEqualTo("tema, sesso ed esito");
        assertThat(EN.messages().list(List.of("theme", "sex", "exit reason"))).isEqualTo("theme, sex and exit reason");
    }

    @Test
    void anInstantIsFormattedAsTheDayInRome() {
        assertThat(IT.day(Instant.parse("2026-11-21T23:30:00Z"))).isEqualTo("22 novembre 2026");
        assertThat(EN.day(Instant.parse("2026-11-21T23:30:00Z"))).isEqualTo("22 November 2026");
    }

    @Test
    void amountsHaveCentsOnlyIfTheyAreNotWhole() {
        assertThat(IT.money(new BigDecimal("252000.00"))).isEqualTo("252.000\u00a0€");
        assertThat(EN.money(new BigDecimal("252000.50"))).isEqualTo("€252,000.50");
        assertThat(IT.share(new BigDecimal("0.8749"))).isEqualTo("87\u00a0%");
    }

    @Test
    void aMissingValueIsReplacedByItsStatus() {
        assertThat(IT.valueOrStatus(indicator("%", 1), observation("L"))).isEqualTo("non consegnato");
        assertThat(EN.valueOrStatus(indicator("%", 1), observation("Q"))).isEqualTo("withheld for confidentiality");
        assertThat(IT.valueOrStatus(indicator("%", 1), null)).isEqualTo("nessun dato");
    }

    private static Observation observation(String status) {
        @Nullable BigDecimal none = null;
        return new Observation(
                "x",
                GeographicLevel.COUNTRY,
                "IT",
                Frequency.MONTH,
                "2024-03",
                "",
                none,
                none,
                none,
                none,
                none,
                ObservationStatus.parse(status),
                1,
                2,
                null,
                null);
    }

    private static Indicator indicator(String unit, int decimals) {
        Localized text = new Localized("x", "x");
        return new Indicator(
                "x",
                "reception",
                new Indicator.Texts(text, text, text, null),
                new Indicator.Measure(
                        unit,
                        "ratio",
                        new Indicator.Term(text, "person"),
                        null,
                        "stock",
                        "neutral",
                        "person",
                        decimals,
                        null),
                new Indicator.Scope(
                        List.of(), List.of(GeographicLevel.COUNTRY), List.of(Frequency.MONTH), List.of(), null, false));
    }
}
