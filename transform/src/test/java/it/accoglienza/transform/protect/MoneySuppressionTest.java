package it.accoglienza.transform.protect;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.Geography;
import it.accoglienza.transform.protect.MoneySuppression.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The amounts of money that are withheld, and what a reader can find about them. */
class MoneySuppressionTest {
    @Test
    void aSecondPrefectureIsWithheldWithASensitiveOne() {
        assertThat(withheld("PD 100, VI 80, RO 50 *, MI 90, BG 80")).containsExactly("prefecture/RO", "prefecture/VI");
        assertThat(withheld("PD 100, VI 80, RO 50, MI 90, BG 80")).isEmpty();
    }

    @Test
    void noAmountIsOverNineTenthsOfWhatIsWithheldInItsRegion() {
        assertThat(withheld("PD 1000, VI 600, RO 50 *, MI 900, BG 800"))
                .containsExactly("prefecture/PD", "prefecture/RO", "prefecture/VI");
        assertThat(withheld("PD 100, VI 80 *, RO 50 *, MI 90, BG 80"))
                .containsExactly("prefecture/RO", "prefecture/VI");
    }

    /** Umbria's two prefectures: the larger one is nearly all of it, so the region is withheld, and another one with it. */
    @Test
    void aRegionThatCannotBeProtectedIsWithheldWithTheSmallestOtherOne() {
        assertThat(withheld("PG 1000, TR 20 *, PD 600, VI 500, MI 900, BG 800"))
                .containsExactly(
                        "prefecture/PD", "prefecture/PG", "prefecture/TR", "prefecture/VI", "region/05", "region/10");
    }

    @Test
    void ofASinglePrefectureNothingCanBeTold() {
        assertThat(withheld("AO 20 *")).containsExactly("country/IT", "prefecture/AO", "region/02");
    }

    @Test
    void everyPeriodOfTheYearIsWithheld() {
        List<Amount> amounts = new ArrayList<>(amounts("PD 200, VI 160, RO 100", "2024"));
        amounts.addAll(amounts("PD 100, VI 80, RO 50", "2024-Q1"));
        amounts.addAll(amounts("PD 100, VI 80, RO 50", "2025-Q1"));
        amounts.addAll(amounts("PD 100, VI 80, RO 50 *", "2024-Q2"));
        assertThat(verdicts(amounts))
                .extracting(verdict -> "%s %s".formatted(verdict.place().code(), verdict.period()))
                .containsExactlyInAnyOrder(
                        "RO 2024-Q1", "RO 2024-Q2", "RO 2024", "VI 2024-Q1", "VI 2024-Q2", "VI 2024");
    }

    @Test
    void aQuarterThatIsNearlyOneMonthIsWithheld() {
        Amount month = amounts("PD 95 *", "2024-Q1").get(0);
        assertThat(verdicts(Stream.concat(
                                        amounts("PD 100, VI 80, RO 50, MI 90, BG 80", "2024-Q1").stream(),
                                        Stream.of(new Amount(
                                                "money",
                                                month.place(),
                                                Frequency.MONTH,
                                                "2024-02",
                                                month.measure(),
                                                month.euros(),
                                                true)))
                                .toList())
                        .filter(verdict -> verdict.period().contains("Q")))
                .extracting(verdict -> verdict.place().code())
                .containsExactlyInAnyOrder("PD", "RO");
    }

    @Test
    void aMonthIsWithheldWhereAPrefectureIsNotInItsQuarter() {
        List<Amount> amounts = new ArrayList<>(amounts("PD 300, RO 300, TV 270", "2024-Q1"));
        amounts.addAll(amounts("PD 100 *, VI 80 *, RO 100 *, TV 90 *", "2024-01"));
        amounts.addAll(amounts("PD 100 *, RO 100 *, TV 90 *", "2024-02"));
        amounts.addAll(amounts("PD 100 *, RO 100 *, TV 90 *", "2024-03"));
        assertThat(verdicts(amounts))
                .extracting(verdict -> verdict.place().code() + " " + verdict.period())
                .contains("05 2024-02", "IT 2024-02")
                .doesNotContain("05 2024-01", "05 2024-03", "05 2024-Q1");
        amounts.add(new Amount(
                "penalties", Geography.ITALY, Frequency.MONTH, "2024-02", "penalties_eur", BigDecimal.TEN, false));
        assertThat(verdicts(amounts)).contains(new Verdict("penalties", Geography.ITALY, "2024-02"));
    }

    /**
     * Whatever is published, no sum of euros that is withheld is known to a tenth, unless it is zero. The amounts are those of
     * prefectures and months; a prefecture that did not deliver a month is in no quarter that includes it. A year or month that
     * is withheld only because of those may be known.
     */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void noWithheldAmountIsKnownToATenth(@ForAll long seed) {
        PrefectureMonths months = new PrefectureMonths(new Random(seed));
        Set<Verdict> withheld = verdicts(months.amounts()).collect(Collectors.toSet());
        Predicate<Amount> isWithheld =
                amount -> withheld.contains(new Verdict("money", amount.place(), amount.period()));
        AmountBounds reader = new AmountBounds();
        months.amounts().stream()
                .filter(isWithheld.negate())
                .forEach(amount -> reader.know(months.summands(amount), amount.euros()));
        List<Amount> untold = months.amounts().stream().filter(isWithheld).toList();
        Set<Set<String>> sums = new HashSet<>();
        untold.stream()
                .filter(amount -> isWithheldWholly(amount, withheld))
                .forEach(amount -> sums.add(months.summands(amount)));
        sums.addAll(months.partsOfPeriods(untold));
        for (Set<String> sum : sums) {
            double euros = months.euros(sum).doubleValue();
            assertThat(euros > 0 && reader.least(sum) >= 0.9 * euros - 1e-6 && reader.most(sum) <= 1.1 * euros + 1e-6)
                    .as(sum.toString())
                    .isFalse();
        }
    }

    /** Returns false if the year, or one month of each quarter at most, is withheld and the place's other periods are not. */
    private static boolean isWithheldWholly(Amount amount, Set<Verdict> withheld) {
        Predicate<String> isOther =
                amount.frequency() == Frequency.YEAR ? period -> period.contains("Q") : period -> true;
        return amount.frequency() == Frequency.QUARTER
                || withheld.stream()
                                .filter(verdict ->
                                        verdict.place().equals(amount.place()) && isOther.test(verdict.period()))
                                .count()
                        > (amount.frequency() == Frequency.YEAR ? 0 : 5);
    }

    private static Set<String> withheld(String prefectures) {
        return verdicts(amounts(prefectures, "2024-Q1"))
                .map(verdict -> verdict.place().key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Verdict> verdicts(List<Amount> amounts) {
        return new MoneySuppression(PrefectureMonths.REGIONS).withheld(amounts).stream();
    }

    /** Returns the amounts of a period: prefecture and euros, and * if the amount is sensitive, with regions and country. */
    private static List<Amount> amounts(String prefectures, String period) {
        Map<Geography, BigDecimal> sums = new LinkedHashMap<>();
        Set<Geography> sensitive = new HashSet<>();
        for (String entry : prefectures.split(", ", -1)) {
            String[] words = entry.split(" ", -1);
            Geography prefecture = Geography.prefecture(words[0]);
            if (words.length == 3) {
                sensitive.add(prefecture);
            }
            PrefectureMonths.containing(prefecture)
                    .forEach(place -> sums.merge(place, new BigDecimal(words[1]), BigDecimal::add));
        }
        Frequency frequency =
                period.contains("Q") ? Frequency.QUARTER : period.length() == 4 ? Frequency.YEAR : Frequency.MONTH;
        return sums.entrySet().stream()
                .map(sum -> new Amount(
                        "money",
                        sum.getKey(),
                        frequency,
                        period,
                        "admitted_eur",
                        sum.getValue(),
                        sensitive.contains(sum.getKey())))
                .toList();
    }
}
