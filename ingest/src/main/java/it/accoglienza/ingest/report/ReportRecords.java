package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.report.ReportDocument.FileRecord;
import it.accoglienza.ingest.report.ReportDocument.FindingRecord;
import it.accoglienza.ingest.report.ReportDocument.PlaceRecord;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps the outcomes of files to the records of report files, with texts in both languages. */
final class ReportRecords {
    private final Contracts contracts;
    private final FindingTexts italian;
    private final FindingTexts english;
    private final PlaceTexts places;

    ReportRecords(Contracts contracts) {
        this.contracts = contracts;
        this.italian = new FindingTexts(contracts, ReportLanguage.IT);
        this.english = new FindingTexts(contracts, ReportLanguage.EN);
        this.places = new PlaceTexts(contracts, ReportLanguage.IT, Finding.LINES);
    }

    ReportDocument document(List<FileOutcome> outcomes, List<LandedFile> others) {
        return new ReportDocument(
                ReportDocument.FORMAT,
                outcomes.stream().map(this::file).toList(),
                others.stream().map(LandedFile::path).toList());
    }

    private FileRecord file(FileOutcome outcome) {
        return new FileRecord(
                outcome.file(),
                outcome.block().dataset(),
                outcome.block().prefecture(),
                outcome.block().period(),
                outcome.state().text(),
                outcome.accepted(),
                outcome.rejected(),
                outcome.flagged(),
                outcome.anonymity(),
                outcome.findings().stream()
                        .map(finding -> finding(finding, outcome.dataset()))
                        .toList());
    }

    private FindingRecord finding(Finding finding, String dataset) {
        String action = italian.action(finding, dataset);
        return new FindingRecord(
                finding.rule(),
                finding.severity().text(),
                places.columns(finding, dataset),
                finding.rows(),
                finding.places().stream().map(place -> place(place, dataset)).toList(),
                new Localized(italian.problem(finding, dataset), english.problem(finding, dataset)),
                action.isEmpty() ? null : new Localized(action, english.action(finding, dataset)));
    }

    private PlaceRecord place(Place place, String dataset) {
        SortedMap<String, String> cells = new TreeMap<>();
        place.cells().forEach((name, value) -> cells.put(header(dataset, name), value));
        return new PlaceRecord(place.line(), cells);
    }

    private String header(String dataset, String name) {
        return contracts
                .find(dataset)
                .map((Contract contract) -> contract.field(name))
                .map(Field::header)
                .orElse(name);
    }
}
