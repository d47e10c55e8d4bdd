package it.accoglienza.ingest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one rule, dataset and column in all files.
 *
 * @param first the finding in the first file
 * @param rows number of rows in all files
 * @param located the first findings, each with its file
 */
record RuleSummary(String dataset, Finding first, long files, long rows, List<Located> located) {

    /** A finding of a file. */
    record Located(String file, Finding finding) {}

    private record Group(String dataset, Severity severity, String rule, String column) {
        static Group of(FileOutcome outcome, Finding finding) {
            return new Group(outcome.dataset(), finding.severity(), finding.rule(), finding.column());
        }
    }

    /** Returns the summaries, the gravest first, then those with most rows. */
    static List<RuleSummary> of(List<FileOutcome> outcomes) {
        Map<Group, List<Located>> groups = new LinkedHashMap<>();
        for (FileOutcome outcome : outcomes) {
            for (Finding finding : outcome.findings()) {
                groups.computeIfAbsent(Group.of(outcome, finding), group -> new ArrayList<>())
                        .add(new Located(outcome.file(), finding));
            }
        }
        List<RuleSummary> summaries = new ArrayList<>();
        groups.forEach((group, located) -> summaries.add(summary(group.dataset(), located)));
        summaries.sort(Comparator.comparing(
                        (RuleSummary summary) -> summary.first().severity())
                .thenComparing(Comparator.comparingLong(RuleSummary::rows).reversed()));
        return summaries;
    }

    private static RuleSummary summary(String dataset, List<Located> group) {
        return new RuleSummary(
                dataset,
                group.get(0).finding(),
                group.stream().map(Located::file).distinct().count(),
                group.stream().mapToLong(located -> located.finding().rows()).sum(),
                group.stream().limit(Finding.PLACES).toList());
    }
}
