package it.accoglienza.ingest.report;

import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.load.LoadResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The delivery report of one run: what became of each file, and what is wrong where, without a value of any row. */
public final class IngestReport {
    private static final int LISTED_ONE_BY_ONE = 150;

    private final List<Entry> entries = new ArrayList<>();
    private final List<LandedFile> others;
    private final RowIssues issues;
    private final Map<String, KAnonymity> anonymity = new HashMap<>();

    /**
     * What became of one file.
     *
     * @param state {@code received}, {@code partial}, {@code superseded}, {@code refused} or {@code known}
     */
    public record Entry(
            String file, String dataset, String state, long accepted, long rejected, long flagged, List<Issue> issues) {
        boolean clean() {
            return issues.isEmpty();
        }
    }

    public IngestReport(
            RowIssues issues,
            List<ValidatedFile> receipts,
            Map<String, LoadResult> outcomes,
            List<LandedFile> others,
            Map<String, Boolean> movedAside) {
        this.issues = issues;
        this.others = others;
        receipts.forEach(receipt -> {
            KAnonymity of = receipt.delivery().anonymity();
            if (of != null) {
                anonymity.put(receipt.delivery().file(), of);
            }
        });
        Map<String, List<Issue>> rows = issues.collect(outcomes.values());
        receipts.forEach(receipt -> entries.add(entry(
                receipt,
                rows.getOrDefault(receipt.delivery().id(), List.of()),
                outcomes.get(receipt.delivery().id()),
                movedAside)));
    }

    /** What became of each file, in the order in which they were read. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether every file was taken in without a remark. */
    public boolean clean() {
        return entries.stream().allMatch(Entry::clean);
    }

    /** The report for people; files without a remark are summed up by dataset where there are many. */
    public List<String> lines(boolean italian) {
        IssueMessages text = new IssueMessages(issues.contracts(), italian);
        List<String> lines = new ArrayList<>();
        boolean each = entries.size() <= LISTED_ONE_BY_ONE;
        for (Entry entry : entries) {
            if (each || !entry.clean()) {
                lines.add(headline(entry, italian));
                Optional.ofNullable(anonymity.get(entry.file())).ifPresent(of -> lines.add("    " + text.message(of)));
                entry.issues().forEach(issue -> lines.add("    " + text.message(issue, entry.dataset())));
            }
        }
        if (!each) {
            lines.addAll(sums(italian));
        }
        others.forEach(other ->
                lines.add(other.file() + (italian ? ": non è un CSV, lasciato stare" : ": no CSV, left alone")));
        return lines;
    }

    private static Entry entry(
            ValidatedFile receipt, List<Issue> rows, @Nullable LoadResult outcome, Map<String, Boolean> movedAside) {
        String file = receipt.delivery().file();
        String dataset = receipt.delivery().dataset();
        List<Issue> issues = new ArrayList<>(receipt.issues());
        if (receipt.verdict() == Verdict.REFUSED) {
            issues.add(Issue.file(movedAside.getOrDefault(file, false) ? "moved_aside" : "left_in_place"));
        }
        if (receipt.verdict() != Verdict.ACCEPTED || outcome == null) {
            return new Entry(file, dataset, receipt.verdict().name().toLowerCase(Locale.ROOT), 0, 0, 0, issues);
        }
        issues.addAll(rows);
        return new Entry(
                file,
                dataset,
                outcome.state().text(),
                outcome.accepted(),
                outcome.rejected(),
                outcome.flagged(),
                issues);
    }

    private static String headline(Entry entry, boolean italian) {
        String counts = italian
                ? "%s: %s, righe accettate %,d, respinte %,d, segnalate %,d"
                : "%s: %s, rows accepted %,d, rejected %,d, flagged %,d";
        return entry.state().equals("known") || entry.state().equals("refused")
                ? entry.file() + ": " + state(entry.state(), italian)
                : counts.formatted(
                        entry.file(),
                        state(entry.state(), italian),
                        entry.accepted(),
                        entry.rejected(),
                        entry.flagged());
    }

    private List<String> sums(boolean italian) {
        Map<String, List<Entry>> groups = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.dataset() + ": " + state(entry.state(), italian),
                        TreeMap::new,
                        Collectors.toList()));
        List<String> lines = new ArrayList<>();
        groups.forEach((name, group) -> lines.add((italian
                        ? "%s: %,d file, righe accettate %,d, respinte %,d"
                        : "%s: %,d files, rows accepted %,d, rejected %,d")
                .formatted(
                        name,
                        group.size(),
                        group.stream().mapToLong(Entry::accepted).sum(),
                        group.stream().mapToLong(Entry::rejected).sum())));
        return lines;
    }

    private static String state(String state, boolean italian) {
        return switch (state) {
            case "received" -> italian ? "ricevuto" : "received";
            case "partial" -> italian ? "ricevuto in parte" : "received in part";
            case "superseded" -> italian ? "sostituito da una consegna successiva" : "replaced by a later delivery";
            case "refused" -> italian ? "RIFIUTATO" : "REFUSED";
            case "known" -> italian ? "già ricevuto, nulla cambia" : "received before, nothing changes";
            default -> state;
        };
    }
}
