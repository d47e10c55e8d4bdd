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

/** A prefecture's centres of one type, opened and closed as the number of people asks. */
public final class Centres {
    private static final int SMALLEST = 3;
    private static final double TOO_FEW = 0.97;
    private static final double TOO_MANY = 1.06;
    private static final double FULLEST = 1.03;
    private static final double EMPTIEST = 0.86;

    private final CentreType type;
    private final CentreTerms terms;
    private final SeededRandom chance;
    private final double occupancy;
    private final List<Centre> open = new ArrayList<>();

    public Centres(CentreType type, CentreTerms terms) {
        this.type = type;
        this.terms = terms;
        this.chance = terms.chance();
        this.occupancy = chance.between(EMPTIEST, FULLEST);
    }

    CentreType type() {
        return type;
    }

    /** The network as the window finds it: centres opened in the three years before, of the size usual there. */
    void open(int people, YearMonth month) {
        int needed = (int) StrictMath.ceil(people / occupancy);
        int number = Math.max(1, (int) StrictMath.rint(needed / terms.meanPlaces(type)));
        List<Double> sizes =
                Stream.generate(() -> (double) terms.places(type)).limit(number).toList();
        for (int places : Apportionment.of(needed, sizes)) {
            open.add(terms.agree(type, Math.max(SMALLEST, places), month.minusMonths(chance.between(1, 36))));
        }
    }

    /** Opens centres, or closes one, so that {@code people} find room in {@code month}. */
    void fit(int people, YearMonth month) {
        open.removeIf(centre -> centre.closedOn() != null);
        double needed = people / occupancy;
        while (capacity() < needed * TOO_FEW) {
            int missing = (int) StrictMath.ceil(needed) - capacity();
            open.add(terms.agree(type, Math.max(SMALLEST, Math.min(terms.places(type), missing)), month));
        }
        if (capacity() > needed * TOO_MANY && open.size() > 1) {
            double spare = capacity() - needed;
            open.stream()
                    .filter(centre -> centre.terms().capacity() <= spare)
                    .max(Comparator.comparingInt(centre -> centre.terms().capacity()))
                    .ifPresent(centre -> centre.close(day(month)));
        }
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(chance.between(10, month.lengthOfMonth()));
    }

    /** A centre for someone it suits: the emptier of two found by chance, so that few are overcrowded. */
    Optional<Centre> place(Predicate<Centre> suits) {
        List<Centre> suitable = open.stream()
                .filter(centre -> centre.closedOn() == null)
                .filter(suits)
                .toList();
        if (suitable.isEmpty()) {
            return Optional.empty();
        }
        Centre one = byPlaces(suitable);
        Centre other = byPlaces(suitable);
        return Optional.of(one.crowding() <= other.crowding() ? one : other);
    }

    private Centre byPlaces(List<Centre> suitable) {
        int places =
                suitable.stream().mapToInt(centre -> centre.terms().capacity()).sum();
        int place = chance.below(places);
        for (Centre centre : suitable) {
            place -= centre.terms().capacity();
            if (place < 0) {
                return centre;
            }
        }
        throw new IllegalStateException("A place beyond the last centre");
    }

    /** The centres open on at least one day of the month that was last fitted. */
    public List<Centre> all() {
        return List.copyOf(open);
    }

    private int capacity() {
        return open.stream()
                .filter(centre -> centre.closedOn() == null)
                .mapToInt(centre -> centre.terms().capacity())
                .sum();
    }
}
