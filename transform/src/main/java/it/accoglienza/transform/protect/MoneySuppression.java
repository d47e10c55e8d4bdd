package it.accoglienza.transform.protect;

import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which amounts of money are withheld: at a place, the months of a year, or its quarters and the year.
 *
 * <p>One verdict holds for all amounts of a group (what is admitted is nearly what was billed) and for all periods of a year,
 * so that no amount comes back from other periods or from another indicator; {@link AmountTree} takes care of the other
 * places. Where quarters are withheld, months are as well; and where the group {@code money} is, every other group.
 *
 * <p>A prefecture that did not deliver a period wholly is not in the amount of its region and of the country. Their shorter
 * periods, less the longer one, are what it did deliver; where that must not be told, a year or one month is withheld as well.
 */
final class MoneySuppression {
    /** The fewest prefectures of which an amount of one month is published. */
    private static final int FEWEST_PREFECTURES = 3;

    private final Map<String, String> regionOf;

    /**
     * Creates the suppression.
     *
     * @param regionOf the region of each prefecture, by codes
     */
    MoneySuppression(Map<String, String> regionOf) {
        this.regionOf = regionOf;
    }

    /**
     * The amounts of which one verdict holds at a place.
     *
     * @param group the amounts that are withheld together
     * @param isMonthly true for the months of the year, false for its quarters and the year
     */
    private record Table(String group, String year, boolean isMonthly) {
        private static Table of(Amount amount) {
            return new Table(amount.group(), amount.year(), amount.frequency() == Frequency.MONTH);
        }

        private boolean follows(Table other) {
            return year.equals(other.year)
                    && (group.equals(other.group)
                            ? isMonthly && !other.isMonthly
                            : other.group.equals("money") && isMonthly == other.isMonthly);
        }
    }

    /** An amount that is withheld, in all its measures. */
    record Verdict(String group, Geography place, String period) {
        private static Verdict of(Amount amount) {
            return new Verdict(amount.group(), amount.place(), amount.period());
        }
    }

    /** Returns what is withheld. There is at most one amount of a group, place, measure and period. */
    Set<Verdict> withheld(List<Amount> amounts) {
        Map<Table, List<Amount>> tables = new TreeMap<>(
                Comparator.comparing((Table table) -> !table.group().equals("money"))
                        .thenComparing(Table::group)
                        .thenComparing(Table::year)
                        .thenComparing(Table::isMonthly));
        tables.putAll(amounts.stream().collect(Collectors.groupingBy(Table::of)));
        AmountPeriods periods = new AmountPeriods(amounts);
        Map<Table, Set<Geography>> withheld = new HashMap<>();
        Set<Verdict> verdicts = new HashSet<>();
        tables.forEach((table, own) -> {
            Set<Geography> places = places(table, own, periods, withheld);
            withheld.put(table, places);
            own.stream()
                    .filter(amount -> places.contains(amount.place()) || tellsPartOfYear(amount, periods, places))
                    .forEach(amount -> verdicts.add(Verdict.of(amount)));
            if (table.isMonthly()) {
                own.stream()
                        .collect(Collectors.groupingBy(amount -> amount.measure() + amount.quarter()))
                        .values()
                        .forEach(quarter -> withholdMonth(quarter, periods, places, verdicts));
            }
        });
        amounts.stream()
                .filter(amount -> verdicts.contains(new Verdict("money", amount.place(), amount.period())))
                .forEach(amount -> verdicts.add(Verdict.of(amount)));
        return verdicts;
    }

    /** Returns the places of which all amounts of a table are withheld. */
    private Set<Geography> places(
            Table table, List<Amount> own, AmountPeriods periods, Map<Table, Set<Geography>> withheld) {
        AmountTree tree = new AmountTree(regionOf, table.isMonthly() ? FEWEST_PREFECTURES : 2);
        withheld.forEach((other, places) -> {
            if (table.follows(other)) {
                places.forEach(tree::withhold);
            }
        });
        for (Amount amount : own) {
            tree.put(amount.place(), amount.measure() + " " + amount.period(), amount.euros());
            if (amount.isSensitive() || periods.isNearlyOneMonth(amount)) {
                tree.withhold(amount.place());
            }
        }
        return tree.withheld();
    }

    /**
     * Returns true for the year of a region or the country with a prefecture that is withheld and has quarters but no year: the
     * quarters, less the year, would tell it.
     */
    private boolean tellsPartOfYear(Amount amount, AmountPeriods periods, Set<Geography> withheld) {
        return amount.frequency() == Frequency.YEAR
                && withheld.stream()
                        .filter(place -> place.level() == GeographicLevel.PREFECTURE)
                        .filter(place -> amount.place().level() == GeographicLevel.COUNTRY
                                || amount.place().equals(region(place)))
                        .anyMatch(place -> periods.rest(place, amount).signum() > 0);
    }

    /**
     * Withholds one month of a quarter, that with the fewest prefectures, in regions and the country where the months, less the
     * quarter, would tell those of prefectures that delivered some of them only.
     */
    private void withholdMonth(
            List<Amount> quarter, AmountPeriods periods, Set<Geography> withheld, Set<Verdict> verdicts) {
        List<Amount> prefectures = quarter.stream()
                .filter(amount -> amount.place().level() == GeographicLevel.PREFECTURE)
                .toList();
        Map<Geography, Map<Geography, BigDecimal>> rests = new HashMap<>();
        prefectures.stream()
                .filter(amount -> periods.rest(amount).signum() > 0)
                .forEach(amount -> rests.computeIfAbsent(region(amount.place()), any -> new HashMap<>())
                        .put(amount.place(), periods.rest(amount)));
        Map<String, Long> counts = prefectures.stream()
                .collect(Collectors.groupingBy(Amount::period, TreeMap::new, Collectors.counting()));
        List<BigDecimal> untold = new ArrayList<>();
        Set<Geography> places = new HashSet<>();
        rests.forEach((region, parts) -> {
            if (withheld.contains(region) || !isProtected(parts.values())) {
                places.add(region);
                untold.addAll(parts.values());
            }
        });
        if (!untold.isEmpty() && !isProtected(untold)) {
            places.add(Geography.ITALY);
        }
        counts.entrySet().stream().min(Map.Entry.comparingByValue()).ifPresent(fewest -> quarter.stream()
                .filter(amount ->
                        places.contains(amount.place()) && amount.period().equals(fewest.getKey()))
                .forEach(amount -> verdicts.add(Verdict.of(amount))));
    }

    private static boolean isProtected(Collection<BigDecimal> rests) {
        return AmountTree.isProtected(rests, FEWEST_PREFECTURES);
    }

    private Geography region(Geography prefecture) {
        return Geography.region(regionOf.getOrDefault(prefecture.code(), ""));
    }
}
