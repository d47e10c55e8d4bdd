package it.accoglienza.transform.protect;

import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random euros of nine prefectures and twelve months, some of which were not delivered, and all their sums. */
final class PrefectureMonths {
    static final Map<String, String> REGIONS = new TreeMap<>(Map.of(
            "PD", "05", "VI", "05", "RO", "05", "TV", "05", "PG", "10", "TR", "10", "AO", "02", "MI", "03", "BG",
            "03"));

    private static final List<Frequency> FREQUENCIES = List.of(Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR);
    private final Map<String, Integer> euros = new TreeMap<>();
    private final List<Amount> amounts = new ArrayList<>();

    PrefectureMonths(Random random) {
        Set<String> sensitive = new TreeSet<>();
        for (String prefecture : REGIONS.keySet()) {
            int size = 1 + random.nextInt(1000);
            if (random.nextInt(6) == 0) {
                sensitive.add(prefecture);
            }
            months().filter(month -> random.nextInt(60) > 0)
                    .forEach(month -> euros.put(
                            prefecture + " " + month, random.nextInt(40) == 0 ? 0 : size + random.nextInt(size)));
        }
        for (Frequency frequency : FREQUENCIES) {
            for (String period : months().map(frequency::period).distinct().toList()) {
                places().forEach(place -> add(place, frequency, period, sensitive));
            }
        }
    }

    /** Returns the amounts of all places and periods. */
    List<Amount> amounts() {
        return amounts;
    }

    /** Returns the prefectures and months that an amount adds up. */
    Set<String> summands(Amount amount) {
        return summands(amount.place(), amount.frequency(), amount.period());
    }

    /** Returns the sums of a place's amounts in a period that it did not deliver wholly: months of a quarter, quarters of a year. */
    Collection<Set<String>> partsOfPeriods(List<Amount> withheld) {
        Map<String, Set<String>> sums = new TreeMap<>();
        for (Amount amount : withheld) {
            Frequency longer = amount.frequency() == Frequency.MONTH ? Frequency.QUARTER : Frequency.YEAR;
            String period = longer == Frequency.YEAR ? "2024" : longer.period(YearMonth.parse(amount.period()));
            if (amount.frequency() != Frequency.YEAR
                    && amount.place().level() == GeographicLevel.PREFECTURE
                    && summands(amount.place(), longer, period).isEmpty()) {
                sums.computeIfAbsent(amount.place() + period, any -> new TreeSet<>())
                        .addAll(summands(amount));
            }
        }
        return sums.values();
    }

    /** Returns the sum of euros of prefectures and months. */
    BigDecimal euros(Set<String> summands) {
        return BigDecimal.valueOf(summands.stream()
                .mapToInt(name -> Objects.requireNonNull(euros.get(name)))
                .sum());
    }

    /** Returns the places that contain a prefecture, itself first. */
    static List<Geography> containing(Geography prefecture) {
        return List.of(
                prefecture, Geography.region(Objects.requireNonNull(REGIONS.get(prefecture.code()))), Geography.ITALY);
    }

    private void add(Geography place, Frequency frequency, String period, Set<String> sensitive) {
        Set<String> summands = summands(place, frequency, period);
        if (summands.isEmpty()) {
            return;
        }
        boolean isMonth = frequency == Frequency.MONTH;
        boolean isPrefecture = place.level() == GeographicLevel.PREFECTURE;
        amounts.add(new Amount(
                "money",
                place,
                frequency,
                period,
                "admitted_eur",
                euros(summands),
                (isPrefecture && (isMonth || sensitive.contains(place.code()))) || (isMonth && summands.size() < 3)));
    }

    private Set<String> summands(Geography place, Frequency frequency, String period) {
        List<YearMonth> months =
                months().filter(month -> frequency.period(month).equals(period)).toList();
        return REGIONS.keySet().stream()
                .filter(prefecture ->
                        containing(Geography.prefecture(prefecture)).contains(place))
                .filter(prefecture -> months.stream().allMatch(month -> euros.containsKey(prefecture + " " + month)))
                .flatMap(prefecture -> months.stream().map(month -> prefecture + " " + month))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Geography> places() {
        return REGIONS.keySet().stream()
                .flatMap(prefecture -> containing(Geography.prefecture(prefecture)).stream())
                .distinct();
    }

    private static Stream<YearMonth> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(2024, month));
    }
}
