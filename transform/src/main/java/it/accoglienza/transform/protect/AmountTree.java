package it.accoglienza.transform.protect;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Amounts of money of the country, its regions and their prefectures, each the sum of its parts, and complementary
 * suppression in them: where a sensitive amount is withheld, others are withheld with it, so that none comes back by
 * subtraction.
 *
 * <p>Of what is withheld in a published total, in each cell, at least two amounts are not zero, and none is over 90 %: the
 * bounds that the total gives are then more than 10 % away. A place is withheld in all its cells, and with all its parts.
 * First come the sensitive places, then the smallest ones; a total that cannot be protected is withheld itself.
 */
final class AmountTree {
    private static final BigDecimal MAXIMUM_SHARE = new BigDecimal("0.9");

    private final int fewestPrefectures;
    private final Map<String, String> regionOf;
    private final Map<Geography, Map<String, BigDecimal>> cells = new HashMap<>();
    private final Set<Geography> sensitive = new HashSet<>();

    /**
     * Creates a tree without amounts.
     *
     * @param regionOf the region of each prefecture, by codes
     * @param fewestPrefectures the number of prefectures of which an amount that is withheld may be told together, at least 2
     */
    AmountTree(Map<String, String> regionOf, int fewestPrefectures) {
        this.regionOf = regionOf;
        this.fewestPrefectures = fewestPrefectures;
    }

    /** Sets the euros of a place's cell. */
    void put(Geography place, String cell, BigDecimal euros) {
        cells.computeIfAbsent(place, any -> new TreeMap<>()).put(cell, euros);
    }

    /** Makes a place sensitive: its amounts are withheld. */
    void withhold(Geography place) {
        sensitive.add(place);
    }

    /** Returns the places of which all amounts are withheld. */
    Set<Geography> withheld() {
        return protect(Geography.ITALY).orElseGet(() -> withParts(List.of(Geography.ITALY)));
    }

    /** Returns what is withheld in a published place; empty if the place itself must be withheld. */
    private Optional<Set<Geography>> protect(Geography place) {
        if (sensitive.contains(place)) {
            return Optional.empty();
        }
        Set<Geography> withheld = new HashSet<>();
        List<Geography> whole = new ArrayList<>();
        List<Geography> others = new ArrayList<>();
        for (Geography part : parts(place)) {
            Optional<Set<Geography>> inPart = protect(part);
            inPart.ifPresent(withheld::addAll);
            (inPart.isPresent() ? others : whole).add(part);
        }
        others.sort(Comparator.comparing(this::total).thenComparing(Geography::code));
        while (!isProtected(whole, place)) {
            if (others.isEmpty()) {
                return Optional.empty();
            }
            whole.add(others.remove(0));
        }
        withheld.addAll(withParts(whole));
        return Optional.of(withheld);
    }

    private boolean isProtected(List<Geography> withheld, Geography total) {
        int fewest = total.level() == GeographicLevel.REGION ? fewestPrefectures : 2;
        Map<String, List<BigDecimal>> amounts = new TreeMap<>();
        withheld.forEach(
                place -> cells(place).forEach((cell, euros) -> amounts.computeIfAbsent(cell, any -> new ArrayList<>())
                        .add(euros)));
        return amounts.values().stream().allMatch(cell -> isProtected(cell, fewest));
    }

    /** Returns true if no amount comes back from the sum of all: enough are not zero, and none is over 90 %. */
    static boolean isProtected(Collection<BigDecimal> amounts, int fewest) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return amounts.stream().filter(euros -> euros.signum() > 0).count() >= fewest
                && largest.compareTo(sum.multiply(MAXIMUM_SHARE)) <= 0;
    }

    private Set<Geography> withParts(List<Geography> places) {
        Set<Geography> all = new HashSet<>(places);
        places.forEach(place -> all.addAll(withParts(parts(place))));
        return all;
    }

    /** Returns the parts of a place that have amounts, or parts with amounts. */
    private List<Geography> parts(Geography place) {
        return switch (place.level()) {
            case COUNTRY ->
                cells.keySet().stream()
                        .filter(part -> part.level() != GeographicLevel.COUNTRY)
                        .map(part -> part.level() == GeographicLevel.REGION
                                ? part
                                : Geography.region(regionOf.getOrDefault(part.code(), "")))
                        .distinct()
                        .sorted(Comparator.comparing(Geography::code))
                        .toList();
            case REGION ->
                cells.keySet().stream()
                        .filter(part -> part.level() == GeographicLevel.PREFECTURE
                                && place.code().equals(regionOf.getOrDefault(part.code(), "")))
                        .sorted(Comparator.comparing(Geography::code))
                        .toList();
            case PREFECTURE -> List.of();
        };
    }

    private BigDecimal total(Geography place) {
        return cells(place).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, BigDecimal> cells(Geography place) {
        return cells.getOrDefault(place, Map.of());
    }
}
