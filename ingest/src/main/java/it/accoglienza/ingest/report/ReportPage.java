package it.accoglienza.ingest.report;

import static it.accoglienza.ingest.report.HtmlTable.escaped;
import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.LandedFile;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Writes a report as one HTML page without scripts and other files, to be sent by e-mail and printed: a summary, the findings by
 * rule, then by file. Every value is escaped.
 */
final class ReportPage {
    private final Contracts contracts;
    private final ReportLanguage language;
    private final PageTexts texts;
    private final FindingTexts findings;
    private final PlaceTexts places;

    ReportPage(Contracts contracts, ReportLanguage language) {
        this.contracts = contracts;
        this.language = language;
        this.texts = new PageTexts(language);
        this.findings = new FindingTexts(contracts, language);
        this.places = new PlaceTexts(contracts, language, Finding.LINES);
    }

    String html(List<FileOutcome> outcomes, List<LandedFile> others) {
        String body = summary(outcomes, others) + rules(outcomes) + files(outcomes) + ignored(others);
        return PageTexts.frame().formatted(language.code(), escaped(texts.text("title")), PageTexts.style(), body);
    }

    private String summary(List<FileOutcome> outcomes, List<LandedFile> others) {
        long faulty = outcomes.stream().filter(outcome -> !outcome.clean()).count();
        HtmlTable table = new HtmlTable(texts.text("summary"), List.of(texts.text("count"), texts.text("number")));
        addCount(table, "files", outcomes.size());
        addCount(table, "files_faulty", faulty);
        addCount(table, "files_ignored", others.size());
        addCount(table, "accepted", sum(outcomes, FileOutcome::accepted));
        addCount(table, "rejected", sum(outcomes, FileOutcome::rejected));
        addCount(table, "flagged", sum(outcomes, FileOutcome::flagged));
        return "<p>%s</p>\n".formatted(escaped(texts.text("intro")))
                + result(outcomes.size(), faulty)
                + section("summary", "<div class=\"summary\">\n" + table.html() + "</div>\n");
    }

    private static long sum(List<FileOutcome> outcomes, ToLongFunction<FileOutcome> count) {
        return outcomes.stream().mapToLong(count).sum();
    }

    private String result(long files, long faulty) {
        String text = files == 0
                ? texts.text("nothing")
                : faulty == 0 ? texts.text("clean") : texts.text("faulty", faulty, files);
        return "<p class=\"%s\">%s</p>\n".formatted(files > 0 && faulty == 0 ? "clean" : "faulty", escaped(text));
    }

    private void addCount(HtmlTable table, String key, long count) {
        table.row(List.of(escaped(texts.text(key)), number(count)));
    }

    private String rules(List<FileOutcome> outcomes) {
        List<RuleSummary> summaries = RuleSummary.of(outcomes);
        if (summaries.isEmpty()) {
            return "";
        }
        HtmlTable table = new HtmlTable(
                texts.text("rules.caption"),
                Stream.of("severity", "dataset", "problem", "files", "rows", "places", "action")
                        .map(texts::text)
                        .toList());
        summaries.forEach(summary -> table.row(cells(summary)));
        return section("rules", table.html());
    }

    private List<String> cells(RuleSummary summary) {
        Finding first = summary.first();
        String dataset = summary.dataset();
        String columns = places.columns(first, dataset);
        return List.of(
                severity(first.severity()),
                escaped(title(dataset)),
                escaped(findings.problem(first, dataset))
                        + (columns.isEmpty() ? "" : "<br><code>%s</code>".formatted(escaped(columns))),
                number(summary.files()),
                summary.rows() == 0 ? "" : number(summary.rows()),
                summary.located().stream()
                        .map(located -> place(located, dataset))
                        .collect(joining("<br>")),
                escaped(findings.action(first, dataset)));
    }

    private String place(RuleSummary.Located located, String dataset) {
        String rows = places.rows(located.finding(), dataset);
        return escaped(rows.isEmpty() ? located.file() : located.file() + ": " + rows);
    }

    private String title(String dataset) {
        return contracts.find(dataset).map(Contract::title).map(language::in).orElse(texts.text("unrecognised"));
    }

    private String severity(Severity severity) {
        return "<span class=\"severity %s\">%s</span>"
                .formatted(severity.text(), escaped(language.in(severity.label())));
    }

    private String files(List<FileOutcome> outcomes) {
        boolean all = outcomes.size() <= ReportText.LISTED_ONE_BY_ONE;
        HtmlTable table = new HtmlTable(
                texts.text(all ? "files.caption" : "files.caption_some"),
                Stream.of("file", "state", "accepted", "rejected", "flagged", "findings")
                        .map(texts::text)
                        .toList());
        outcomes.stream().filter(outcome -> all || !outcome.plain()).forEach(outcome -> table.row(cells(outcome)));
        return outcomes.isEmpty() ? "" : section("files", table.html());
    }

    private List<String> cells(FileOutcome outcome) {
        Stream<String> lines = outcome.findings().stream()
                .map(finding -> severity(finding.severity()) + " " + escaped(line(finding, outcome.dataset())));
        Stream<String> anonymity = outcome.anonymity() == null
                ? Stream.empty()
                : Stream.of(escaped(findings.anonymity(outcome.anonymity())));
        String list =
                Stream.concat(lines, anonymity).map("<li>%s</li>"::formatted).collect(joining());
        return List.of(
                escaped(outcome.file()),
                escaped(language.in(outcome.label())),
                number(outcome.accepted()),
                number(outcome.rejected()),
                number(outcome.flagged()),
                list.isEmpty() ? "" : "<ul>" + list + "</ul>");
    }

    private String line(Finding finding, String dataset) {
        return places.located(finding, dataset, findings.message(finding, dataset));
    }

    private String ignored(List<LandedFile> others) {
        String list = others.stream()
                .map(other -> "<li>" + escaped(other.path()) + "</li>")
                .collect(joining("\n"));
        return others.isEmpty() ? "" : section("ignored", "<ul>\n" + list + "\n</ul>\n");
    }

    private String section(String key, String html) {
        return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(escaped(texts.text(key + ".heading")), html);
    }

    private String number(long count) {
        return "<span class=\"number\">" + String.format(language.locale(), "%,d", count) + "</span>";
    }
}
