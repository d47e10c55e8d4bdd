package it.accoglienza.ingest.report;

import it.accoglienza.ingest.file.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A violated rule in one file, with the first rows concerned.
 *
 * @param rule a code of the list {@code rule}, after a colon its detail; or the name of a contract's check
 * @param column see {@link Issue#column}
 * @param rows number of rows concerned, 0 if it is about the file or a column as a whole
 * @param places the first 20 rows concerned, or fewer
 */
public record Finding(Severity severity, String rule, String column, long rows, List<Place> places) {
    /** The number of lines that a report gives of a finding. */
    static final int LINES = 20;

    /** The number of lines that a report as text gives of a finding. */
    static final int TEXT_LINES = 10;

    /** The number of places that a report gives of a flag or of a rule in all files. */
    static final int PLACES = 3;

    /** Joins the issues of equal rule and column to one finding each, in the order of their first issue. */
    static List<Finding> of(Severity severity, Collection<Issue> issues) {
        Map<List<String>, List<Issue>> equal = issues.stream()
                .collect(Collectors.groupingBy(
                        issue -> List.of(issue.rule(), issue.column()), LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        equal.forEach((key, same) -> findings.add(new Finding(
                severity,
                key.get(0),
                key.get(1),
                same.stream().mapToLong(Issue::rows).sum(),
                places(same))));
        return findings;
    }

    /** Returns this finding with the columns of another one about the same rows. */
    Finding joined(Finding other) {
        return new Finding(severity, rule, column + ", " + other.column(), rows, places);
    }

    /** Returns the first line concerned, 0 for the file or a column as a whole. */
    long firstLine() {
        return places.stream().mapToLong(Place::line).min().orElse(0);
    }

    private static List<Place> places(List<Issue> issues) {
        return issues.stream()
                .map(Issue::line)
                .filter(line -> line > 0)
                .distinct()
                .sorted()
                .limit(LINES)
                .map(Place::line)
                .toList();
    }
}
