package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.Observation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Observations of one period and geography by one or two dimensions.
 *
 * @param groups the dimension whose codes are groups of bars
 * @param colours the dimension whose codes are colours; null if there is only one dimension
 * @param byBreakdown the observations by breakdown, {@code project=ROSA;sector=public}
 */
record BreakdownCells(
        LocalizedRelease localized, String groups, @Nullable String colours, Map<String, Observation> byBreakdown) {

    private static final int MAX_COLOURS = 4;

    /** Uses the second dimension for colours, or the first one if the second has more than four codes. */
    static BreakdownCells of(LocalizedRelease localized, List<String> dimensions, List<Observation> observations) {
        Map<String, Observation> byBreakdown = new HashMap<>();
        observations.forEach(each -> byBreakdown.put(each.breakdown(), each));
        String first = dimensions.get(0);
        String second = dimensions.size() < 2 ? null : dimensions.get(1);
        BreakdownCells cells = new BreakdownCells(localized, first, second, byBreakdown);
        return second == null || cells.codes(second).size() <= MAX_COLOURS
                ? cells
                : new BreakdownCells(localized, second, first, byBreakdown);
    }

    List<String> groupCodes() {
        return codes(groups);
    }

    /** Returns the groups with the largest sums, the largest first; all groups in their order if there are not more. */
    List<String> largestGroups(int count) {
        List<String> all = groupCodes();
        return all.size() <= count
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(this::sum).reversed())
                        .limit(count)
                        .toList();
    }

    private BigDecimal sum(String group) {
        return colourCodes().stream()
                .map(colour -> cell(group, colour))
                .flatMap(cell -> Stream.ofNullable(cell))
                .map(Observation::value)
                .flatMap(value -> Stream.ofNullable(value))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the codes of the colours; one empty code if there is only one dimension. */
    List<String> colourCodes() {
        return colours == null ? List.of("") : codes(colours);
    }

    /** Returns the codes of a dimension that occur in the breakdowns, in the order of the code list. */
    private List<String> codes(String dimension) {
        Set<String> present = byBreakdown.keySet().stream()
                .flatMap(breakdown ->
                        Stream.ofNullable(BreakdownKey.parse(breakdown).codes().get(dimension)))
                .collect(Collectors.toSet());
        return localized.snapshot().codes(dimension).keySet().stream()
                .filter(present::contains)
                .toList();
    }

    @Nullable
    Observation cell(String group, String colour) {
        BreakdownKey breakdown =
                BreakdownKey.of(colours == null ? Map.of(groups, group) : Map.of(groups, group, colours, colour));
        return byBreakdown.get(breakdown.toString());
    }
}
