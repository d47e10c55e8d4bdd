package it.accoglienza.ingest.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.report.ReportDocument.FileRecord;
import it.accoglienza.ingest.report.ReportDocument.FindingRecord;
import it.accoglienza.ingest.report.ReportDocument.PlaceRecord;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as CSV for Italian spreadsheets: byte order mark, semicolon, decimal comma, no text that is evaluated as a
 * formula. One record for each finding, with the counts of its file; one record without a rule for a file without findings.
 */
final class ReportTable {
    private static final List<String> HEADER = List.of(
            "file",
            "dataset",
            "prefecture",
            "period",
            "state",
            "accepted",
            "rejected",
            "flagged",
            "smallest_class",
            "under_3",
            "under_5",
            "mean_risk",
            "rule",
            "severity",
            "column",
            "rows",
            "places",
            "message_it",
            "message_en",
            "action_it",
            "action_en");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ReportTable() {}

    static String csv(ReportDocument document) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(HEADER);
        for (FileRecord file : document.files()) {
            if (file.findings().isEmpty()) {
                csv.writeRecord(guarded(counts(file)));
            }
            for (FindingRecord finding : file.findings()) {
                List<String> cells = counts(file);
                cells.addAll(cells(finding));
                csv.writeRecord(guarded(cells));
            }
        }
        return text.toString();
    }

    private static List<String> counts(FileRecord file) {
        List<String> cells = new ArrayList<>(List.of(
                file.file(),
                file.dataset(),
                file.prefecture(),
                file.period(),
                file.state(),
                String.valueOf(file.accepted()),
                String.valueOf(file.rejected()),
                String.valueOf(file.flagged())));
        cells.addAll(cells(file.anonymity()));
        return cells;
    }

    private static List<String> cells(@Nullable KAnonymity anonymity) {
        return anonymity == null
                ? List.of("", "", "", "")
                : List.of(
                        String.valueOf(anonymity.smallest()),
                        decimal(anonymity.under3()),
                        decimal(anonymity.under5()),
                        decimal(anonymity.meanRisk()));
    }

    private static String decimal(double number) {
        return String.format(Locale.ITALIAN, "%.4f", number);
    }

    private static List<String> cells(FindingRecord finding) {
        Localized action = finding.action();
        return List.of(
                finding.rule(),
                finding.severity(),
                finding.column(),
                String.valueOf(finding.rows()),
                finding.places().stream().map(ReportTable::place).collect(Collectors.joining("; ")),
                finding.message().it(),
                finding.message().en(),
                action == null ? "" : action.it(),
                action == null ? "" : action.en());
    }

    private static String place(PlaceRecord place) {
        return place.line() > 0
                ? String.valueOf(place.line())
                : place.cells().entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** Fills the record and prefixes text that a spreadsheet would evaluate with an apostrophe. */
    private static List<String> guarded(List<String> cells) {
        List<String> guarded = new ArrayList<>();
        for (int column = 0; column < HEADER.size(); column++) {
            String cell = column < cells.size() ? cells.get(column) : "";
            boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
            guarded.add(formula ? "'" + cell : cell);
        }
        return guarded;
    }
}
