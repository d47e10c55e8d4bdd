package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Interval;
import it.accoglienza.dashboard.open.Observation;
import java.util.Comparator;
import java.util.List;

/**
 * Observations of several geographies or categories, ordered only as far as their intervals allow.
 *
 * <p>The rank of a value is a range of positions: from one more than the number of values that are certainly higher, to the
 * number of values that are not certainly lower. Values that cannot be told apart share positions. Overlapping is not
 * transitive, so there are no groups of equal rank in general.
 *
 * @param observations those with a value, the highest value first
 */
record Ranking(List<Observation> observations) {

    static Ranking of(List<Observation> observations) {
        return new Ranking(observations.stream()
                .filter(each -> each.value() != null)
                .sorted(Comparator.comparing(LocalizedRelease::value).reversed().thenComparing(Observation::geo))
                .toList());
    }

    /** Returns the best position that a value can have, from 1. */
    int best(Observation observation) {
        return 1
                + (int) observations.stream()
                        .filter(other -> observation.interval().isBelow(other.interval()))
                        .count();
    }

    /** Returns the worst position that a value can have. */
    int worst(Observation observation) {
        return observations.size()
                - (int) observations.stream()
                        .filter(other -> other.interval().isBelow(observation.interval()))
                        .count();
    }

    /** Returns the position or positions of a value: {@code 3}, or {@code 3–7}. */
    String positions(Observation observation) {
        int best = best(observation);
        int worst = worst(observation);
        return best == worst ? String.valueOf(best) : best + "\u2013" + worst;
    }

    /** Returns at most {@code most} values that are certainly higher than all others; none if there is no such set. */
    List<Observation> highest(int most) {
        for (int size = Math.min(most, observations.size() - 1); size > 0; size--) {
            if (isApart(observations.subList(size, observations.size()), observations.subList(0, size))) {
                return observations.subList(0, size);
            }
        }
        return List.of();
    }

    /** Returns at most {@code most} values that are certainly lower than all others; none if there is no such set. */
    List<Observation> lowest(int most) {
        int all = observations.size();
        for (int size = Math.min(most, all - 1); size > 0; size--) {
            if (isApart(observations.subList(all - size, all), observations.subList(0, all - size))) {
                return observations.subList(all - size, all);
            }
        }
        return List.of();
    }

    private static boolean isApart(List<Observation> lower, List<Observation> higher) {
        return lower.stream().map(Observation::interval).allMatch(low -> isBelowAll(low, higher));
    }

    private static boolean isBelowAll(Interval low, List<Observation> higher) {
        return higher.stream().map(Observation::interval).allMatch(low::isBelow);
    }
}
