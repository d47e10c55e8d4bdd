package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.Apportionment;
import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.SeededRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The centres of one type in a prefecture, opened and closed to fit the number of guests. */
final class Centres {
    private static final int SMALLEST = 3;
    private static final double LOWEST_FIT = 0.97;
    private static final double HIGHEST_FIT = 1.06;
    private static final double FULLEST = 1.03;
    private static final double EMPTIEST = 0.86;

    private final CentreType type;
    private final CentreTerms terms;
    private final SeededRandom random;
    private final double occupancy;
    private final List<Centre> open = new ArrayList<>();

    Centres(CentreType type, CentreTerms terms) {
        this.type = type;
        this.terms = terms;
        this.random = terms.random();
        this.occupancy = random.between(EMPTIEST, FULLEST);
    }

    CentreType type() {
        return type;
    }

    /** Opens the centres that exist when the window begins, each opened within the three years before. */
    void open(int people, YearMonth month) {
        int needed = (int) StrictMath.ceil(people / occupancy);
        int number = Math.max(1, (int) StrictMath.rint(needed / terms.meanPlaces(type)));
        List<Double> sizes =
                Stream.generate(() -> (double) terms.places(type)).limit(number).toList();
        for (int places : Apportionment.of(needed, sizes)) {
            open.add(terms.newCentre(type, Math.max(SMALLEST, places), month.minusMonths(random.between(1, 36))));
        }
    }

    /** Opens centres, or closes one, so that the capacity in {@code month} fits {@code people}. */
    void adjustCapacity(int people, YearMonth month) {
        open.removeIf(centre -> centre.closedOn() != null);
        double needed = people / occupancy;
        while (capacity() < needed * LOWEST_FIT) {
            int missing = (int) StrictMath.ceil(needed) - capacity();
            open.add(terms.newCentre(type, Math.max(SMALLEST, Math.min(terms.places(type), missing)), month));
        }
        if (capacity() > needed * HIGHEST_FIT && open.size() > 1) {
            double spare = capacity() - needed;
            open.stream()
                    .filter(centre -> centre.terms().capacity() <= spare)
                    .max(Comparator.comparingInt(centre -> centre.terms().capacity()))
                    .ifPresent(centre -> centre.close(day(month)));
        }
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(random.between(10, month.lengthOfMonth()));
    }

    /**
     * Chooses an open centre: the less crowded of two drawn at random, so that few are overcrowded.
     *
     * @param suits the centres to choose from
     */
    Optional<Centre> choose(Predicate<Centre> suits) {
        List<Centre> suitable = open.stream()
                .filter(centre -> centre.closedOn() == null)
                .filter(suits)
                .toList();
        if (suitable.isEmpty()) {
            return Optional.empty();
        }
        Centre one = drawByPlaces(suitable);
        Centre other = drawByPlaces(suitable);
        return Optional.of(one.crowding() <= other.crowding() ? one : other);
    }

    private Centre drawByPlaces(List<Centre> suitable) {
        int places =
                suitable.stream().mapToInt(centre -> centre.terms().capacity()).sum();
        int place = random.below(places);
        for (Centre centre : suitable) {
            place -= centre.terms().capacity();
            if (place < 0) {
                return centre;
            }
        }
        throw new IllegalStateException("Place index beyond the last centre");
    }

    /** Returns the centres open on at least one day of the month of the last adjustment. */
    List<Centre> all() {
        return List.copyOf(open);
    }

    private int capacity() {
        return open.stream()
                .filter(centre -> centre.closedOn() == null)
                .mapToInt(centre -> centre.terms().capacity())
                .sum();
    }
}
