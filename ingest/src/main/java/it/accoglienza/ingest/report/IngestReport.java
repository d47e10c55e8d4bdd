package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.load.LoadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of one run: the outcome of each file and its issues. Contains no value of any row. */
public final class IngestReport {
    private final Contracts contracts;
    private final List<LandedFile> others;
    private final List<FileOutcome> outcomes = new ArrayList<>();

    /**
     * Collects the outcomes and reads the issues of rows from the warehouse.
     *
     * @param files in the order of the source folder
     * @param results by delivery id
     * @param others the files that are not CSV files
     * @param movedAside for the path of each refused file, whether it was moved
     */
    public IngestReport(
            RowIssues rowIssues,
            List<ValidatedFile> files,
            Map<String, LoadResult> results,
            List<LandedFile> others,
            Map<String, Boolean> movedAside) {
        this.contracts = rowIssues.contracts();
        this.others = others;
        Map<String, List<Issue>> rows = rowIssues.collect(results.values());
        for (ValidatedFile file : files) {
            String id = file.delivery().id();
            boolean moved = movedAside.getOrDefault(file.delivery().file().path(), false);
            outcomes.add(outcome(file, results.get(id), rows.getOrDefault(id, List.of()), moved));
        }
    }

    private static FileOutcome outcome(
            ValidatedFile file, @Nullable LoadResult result, List<Issue> rows, boolean moved) {
        List<Issue> issues = new ArrayList<>(file.issues());
        if (file.verdict() == Verdict.REFUSED) {
            String left = file.isCutShort() ? "left_to_complete" : "left_in_place";
            issues.add(Issue.file(moved ? "moved_aside" : left));
        }
        if (file.verdict() != Verdict.ACCEPTED || result == null) {
            return FileOutcome.notLoaded(file, issues);
        }
        if (result.state() == LoadResult.State.HELD) {
            issues.add(Issue.file("held"));
        }
        issues.addAll(rows);
        return FileOutcome.loaded(file, result, issues);
    }

    /** Returns the outcomes of all files in the order of the source folder. */
    public List<FileOutcome> outcomes() {
        return outcomes;
    }

    /** Returns whether there is a delivery and no file has issues. */
    public boolean clean() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(FileOutcome::clean);
    }

    /** Returns whether a file has an outcome. */
    public boolean has(FileOutcome.State state) {
        return outcomes.stream().anyMatch(outcome -> outcome.state() == state);
    }

    /** Returns the report as lines of text, in Italian or English. */
    public List<String> lines(boolean italian) {
        ReportText text = new ReportText(contracts, italian);
        List<String> lines = text.lines(outcomes);
        others.forEach(other -> lines.add(text.ignored(other)));
        if (outcomes.isEmpty()) {
            lines.add(text.nothing());
        }
        return lines;
    }
}
