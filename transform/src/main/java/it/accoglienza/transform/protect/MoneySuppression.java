package it.accoglienza.transform.protect;

import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
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
 * periods, less the longer one, are what it did deliver: where that is withheld, months or
 * years are as well.
 */
final class MoneySuppression {
    /** The fewest prefectures of which an amount of one month is published. */
    private static final int FEWEST_PREFECTURES = 3;

    private static final List<Frequency> MONTHS = List.of(Frequency.MONTH);
    private static final List<Frequency> QUARTERS_AND_YEAR = List.of(Frequency.QUARTER, Frequency.YEAR);

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

    /** The amounts that are withheld at a place: all of a year and frequency. */
    record Verdict(String group, Geography place, String year, Frequency frequency) {}

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
            for (Frequency frequency : table.isMonthly() ? MONTHS : QUARTERS_AND_YEAR) {
                places.forEach(place -> verdicts.add(new Verdict(table.group(), place, table.year(), frequency)));
            }
            own.stream()
                    .filter(amount -> tellsPartOfYear(amount, periods, places))
                    .forEach(year ->
                            verdicts.add(new Verdict(table.group(), year.place(), table.year(), Frequency.YEAR)));
        });
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
            if (table.isMonthly() && periods.rest(amount).signum() > 0) {
                tree.put(amount.place(), amount.measure() + " beside " + amount.quarter(), periods.rest(amount));
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
                                || amount.place().code().equals(regionOf.get(place.code())))
                        .anyMatch(place -> periods.rest(place, amount).signum() > 0);
    }
}
