package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.load.LoadResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of one run: the outcome of each file and its findings. Contains no value of a row except the cells of flagged
 * rows that a {@link Place} may show.
 */
public final class IngestReport {
    private final Contracts contracts;
    private final List<LandedFile> others;
    private final List<FileOutcome> outcomes = new ArrayList<>();

    /**
     * Collects the outcomes and reads the findings of rows from the warehouse.
     *
     * @param files in the order of the source folder
     * @param results by delivery id
     * @param others the files that are not CSV files
     * @param remarks for the path of a file what is to be added about it
     */
    public IngestReport(
            RowFindings rowFindings,
            List<ValidatedFile> files,
            Map<String, LoadResult> results,
            List<LandedFile> others,
            Map<String, List<Issue>> remarks) {
        this.contracts = rowFindings.contracts();
        this.others = others;
        Map<String, List<Finding>> rows = rowFindings.collect(results.values());
        for (ValidatedFile file : files) {
            String id = file.delivery().id();
            List<Issue> added = remarks.getOrDefault(file.delivery().file().path(), List.of());
            outcomes.add(outcome(file, results.get(id), rows.getOrDefault(id, List.of()), added));
        }
    }

    private static FileOutcome outcome(
            ValidatedFile file, @Nullable LoadResult result, List<Finding> rows, List<Issue> added) {
        boolean accepted = file.verdict() == Verdict.ACCEPTED;
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Finding.of(accepted ? Severity.FLAG : Severity.FILE, file.issues()));
        if (accepted && result != null && result.state() == LoadResult.State.HELD) {
            findings.add(new Finding(Severity.FILE, "held", "", 0, List.of()));
        }
        findings.addAll(rows);
        findings.addAll(Finding.of(Severity.REMARK, file.remarks()));
        findings.addAll(Finding.of(Severity.REMARK, added));
        findings.sort(Comparator.comparing(Finding::severity).thenComparingLong(Finding::firstLine));
        return accepted && result != null
                ? FileOutcome.loaded(file, result, findings)
                : FileOutcome.notLoaded(file, findings);
    }

    /** Changes the states to those of a check, in which nothing is received. */
    public IngestReport ofCheck() {
        outcomes.replaceAll(FileOutcome::checked);
        return this;
    }

    /**
     * Adds what was loaded of files that were known before the run, whose report may not have been seen.
     *
     * @param accepted rows by the path of a file
     */
    public IngestReport withKnown(Map<String, Long> accepted) {
        outcomes.replaceAll(
                outcome -> outcome.state() == FileOutcome.State.KNOWN && accepted.containsKey(outcome.file())
                        ? outcome.withAccepted(accepted.get(outcome.file()))
                        : outcome);
        return this;
    }

    /** Gives the report of a single file that was checked as another path the file's own name. */
    public IngestReport named(String file) {
        outcomes.replaceAll(outcome -> outcome.named(file));
        return this;
    }

    /** Returns the outcomes of all files in the order of the source folder. */
    public List<FileOutcome> outcomes() {
        return outcomes;
    }

    /** Returns whether there is a delivery and nothing is to be corrected. */
    public boolean clean() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(FileOutcome::clean);
    }

    /** Returns whether a file has an outcome. */
    public boolean has(FileOutcome.State state) {
        return outcomes.stream().anyMatch(outcome -> outcome.state() == state);
    }

    /** Returns the report as lines of text, in Italian or English. */
    public List<String> lines(boolean italian) {
        ReportText text = new ReportText(contracts, ReportLanguage.of(italian));
        List<String> lines = text.lines(outcomes);
        others.forEach(other -> lines.add(text.ignored(other)));
        if (outcomes.isEmpty()) {
            lines.add(text.nothing());
        }
        return lines;
    }

    /** Returns the report in the shape of report files, with texts in both languages. */
    public ReportDocument document() {
        return new ReportRecords(contracts).document(outcomes, others);
    }

    /** Returns the report as a self-contained HTML page, in Italian or English. */
    public String html(boolean italian) {
        return new ReportPage(contracts, ReportLanguage.of(italian)).html(outcomes, others);
    }
}
