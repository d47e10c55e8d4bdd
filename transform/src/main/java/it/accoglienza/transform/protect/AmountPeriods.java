package it.accoglienza.transform.protect;

import it.accoglienza.transform.observation.Geography;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts of money by period, and what the months of a quarter, or the quarters of a year, add to it. */
final class AmountPeriods {
    /** The most that one month, which may be withheld, is of an amount that is published. */
    private static final BigDecimal MAXIMUM_SHARE = new BigDecimal("0.9");

    private final Map<Key, BigDecimal> rests = new HashMap<>();
    private final Map<Key, BigDecimal> largestMonths = new HashMap<>();

    private record Key(String group, Geography place, String measure, String period) {}

    /** Indexes amounts. */
    AmountPeriods(List<Amount> amounts) {
        for (Amount amount : amounts) {
            switch (amount.frequency()) {
                case MONTH -> {
                    largestMonths.merge(key(amount, amount.quarter()), amount.euros(), BigDecimal::max);
                    largestMonths.merge(key(amount, amount.year()), amount.euros(), BigDecimal::max);
                    rests.merge(key(amount, amount.quarter()), amount.euros(), BigDecimal::add);
                }
                case QUARTER -> {
                    rests.merge(key(amount, amount.period()), amount.euros().negate(), BigDecimal::add);
                    rests.merge(key(amount, amount.year()), amount.euros(), BigDecimal::add);
                }
                case HALF_YEAR -> throw new IllegalArgumentException("no amount of money is of half a year");
                case YEAR ->
                    rests.merge(key(amount, amount.period()), amount.euros().negate(), BigDecimal::add);
            }
        }
    }

    /** Returns true if one month is nearly all of an amount. A month of more prefectures can be more. */
    boolean isNearlyOneMonth(Amount amount) {
        BigDecimal month = largestMonths.get(key(amount, amount.period()));
        return month != null
                && month.compareTo(amount.euros().multiply(MAXIMUM_SHARE)) > 0
                && month.compareTo(amount.euros()) <= 0;
    }

    /** Returns what the months of a month's quarter are more than the quarter. */
    BigDecimal rest(Amount month) {
        return rests.getOrDefault(key(month, month.quarter()), BigDecimal.ZERO);
    }

    /** Returns what the quarters of a place are more than its year, in the measure and year of an amount. */
    BigDecimal rest(Geography place, Amount year) {
        return rests.getOrDefault(new Key(year.group(), place, year.measure(), year.year()), BigDecimal.ZERO);
    }

    private static Key key(Amount amount, String period) {
        return new Key(amount.group(), amount.place(), amount.measure(), period);
    }
}
