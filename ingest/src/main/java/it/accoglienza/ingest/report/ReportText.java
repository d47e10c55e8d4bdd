package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.report.FileOutcome.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes the outcomes of files as lines of text in one language. */
final class ReportText {
    static final int LISTED_ONE_BY_ONE = 150;
    private static final Localized COUNTS = new Localized(
            "%s: %s; righe accettate: %,d, respinte: %,d, con avvisi: %,d",
            "%s: %s; rows accepted: %,d, rejected: %,d, flagged: %,d");
    private static final Localized KNOWN = new Localized("%s: %s; righe accettate: %,d", "%s: %s; rows accepted: %,d");
    private static final Localized CHECKED = new Localized(
            "%s: %s; righe valide: %,d, da correggere: %,d, con avvisi: %,d",
            "%s: %s; rows valid: %,d, to be corrected: %,d, flagged: %,d");
    private static final Localized SUMS = new Localized(
            "%s: %s; file: %,d; righe accettate: %,d, respinte: %,d, con avvisi: %,d",
            "%s: %s; files: %,d; rows accepted: %,d, rejected: %,d, flagged: %,d");
    private static final Localized IGNORED = new Localized(
            "%s: non è un file CSV o una cartella di lavoro .xlsx, ignorato: salvarlo in uno dei due formati; estrarre prima il contenuto di un archivio .zip, di un file firmato .p7m o di un messaggio .eml",
            "%s: not a CSV file or .xlsx workbook, ignored: save it as one of them; extract a .zip archive, a signed .p7m file or an .eml message first");

    private static final Localized NOTHING = new Localized(
            "nessuna consegna trovata: la cartella deve contenere file <dataset>/<prefettura>/<periodo>.csv o .xlsx, oppure rapporti in CSV",
            "no delivery found: the folder must contain files <dataset>/<prefecture>/<period>.csv or .xlsx, or reports in CSV");

    private final ReportLanguage language;
    private final FindingTexts texts;
    private final PlaceTexts places;

    ReportText(Contracts contracts, ReportLanguage language) {
        this.language = language;
        this.texts = new FindingTexts(contracts, language);
        this.places = new PlaceTexts(contracts, language, Finding.TEXT_LINES);
    }

    /** Returns the lines of each file. Of more than 150 files, those without findings are summed by dataset and state. */
    List<String> lines(List<FileOutcome> outcomes) {
        boolean all = outcomes.size() <= LISTED_ONE_BY_ONE;
        List<String> lines = new ArrayList<>();
        outcomes.stream().filter(outcome -> all || !outcome.plain()).forEach(outcome -> addLines(outcome, lines));
        if (!all) {
            addSums(outcomes, lines);
        }
        return lines;
    }

    private void addLines(FileOutcome outcome, List<String> lines) {
        lines.add(headline(outcome));
        located(outcome).forEach(line -> lines.add("    " + line));
        if (outcome.anonymity() != null && outcome.state() != State.HELD) {
            lines.add("    " + texts.anonymity(outcome.anonymity()));
        }
    }

    /** Returns a line for each finding; those with one message about the same rows, as of merged cells, are one line. */
    private List<String> located(FileOutcome outcome) {
        record Same(Severity severity, long rows, List<Place> places, String message) {}
        Map<Same, Finding> joined = new LinkedHashMap<>();
        for (Finding finding : outcome.findings()) {
            String message = texts.message(finding, outcome.dataset());
            joined.merge(
                    new Same(finding.severity(), finding.rows(), finding.places(), message), finding, Finding::joined);
        }
        return joined.entrySet().stream()
                .map(line -> places.located(
                        line.getValue(), outcome.dataset(), line.getKey().message()))
                .toList();
    }

    private String headline(FileOutcome outcome) {
        String state = language.in(outcome.label());
        return switch (outcome.state()) {
            case SUPERSEDED, REFUSED, ARRIVING, UNREADABLE -> outcome.file() + ": " + state;
            case KNOWN ->
                outcome.accepted() == 0
                        ? outcome.file() + ": " + state
                        : language.format(KNOWN, outcome.file(), state, outcome.accepted());
            case RECEIVED, PARTIAL, HELD -> counts(COUNTS, outcome, state);
            case VALID, PARTLY_VALID -> counts(CHECKED, outcome, state);
        };
    }

    private String counts(Localized pattern, FileOutcome outcome, String state) {
        return language.format(
                pattern, outcome.file(), state, outcome.accepted(), outcome.rejected(), outcome.flagged());
    }

    private void addSums(List<FileOutcome> outcomes, List<String> lines) {
        outcomes.stream()
                .collect(Collectors.groupingBy(
                        FileOutcome::dataset,
                        TreeMap::new,
                        Collectors.groupingBy(FileOutcome::state, TreeMap::new, Collectors.toList())))
                .forEach((dataset, states) ->
                        states.forEach((state, group) -> lines.add(sums(dataset, language.in(state.label()), group))));
    }

    private String sums(String dataset, String state, List<FileOutcome> group) {
        return language.format(
                SUMS,
                dataset,
                state,
                group.size(),
                sum(group, FileOutcome::accepted),
                sum(group, FileOutcome::rejected),
                sum(group, FileOutcome::flagged));
    }

    private static long sum(List<FileOutcome> group, ToLongFunction<FileOutcome> count) {
        return group.stream().mapToLong(count).sum();
    }

    /** Returns the line of a file that is not a delivery. */
    String ignored(LandedFile file) {
        return language.format(IGNORED, file.path());
    }

    /** Returns the line of a folder without a delivery. */
    String nothing() {
        return language.in(NOTHING);
    }
}
