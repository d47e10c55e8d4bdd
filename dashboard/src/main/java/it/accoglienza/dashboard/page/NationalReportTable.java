package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.delivery.NationalReport;
import it.accoglienza.dashboard.open.delivery.NationalReportReader;
import it.accoglienza.dashboard.open.delivery.RuleMessages;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Ministry's reports: of each dataset the six newest, and every one with a flag or with rejected rows. */
record NationalReportTable(LocalizedRelease localized) {
    private static final int NEWEST = 6;

    PageTable table() {
        List<String> headers = Stream.of("dataset", "date", "rows", "rejected", "flags")
                .map(column -> localized.text("quality.national." + column))
                .toList();
        RuleMessages messages = new RuleMessages(localized.snapshot());
        Map<String, Integer> shown = new HashMap<>();
        List<Row> rows = NationalReportReader.all(localized.snapshot()).stream()
                .filter(each -> shown.merge(each.dataset(), 1, Integer::sum) <= NEWEST || each.isQuestionable())
                .map(each -> row(each, messages))
                .toList();
        return new PageTable(localized.text("quality.national.caption"), headers, rows);
    }

    private Row row(NationalReport each, RuleMessages messages) {
        LocalDate date = each.reportDate();
        List<String> flags = each.flags().stream()
                .map(flag -> localized.text(messages.message(each.dataset(), flag)))
                .toList();
        return new Row(
                localized.dataset(each.dataset()),
                null,
                List.of(
                        Cell.text(
                                date == null
                                        ? localized.text("quality.national.undated")
                                        : localized.format().day(date)),
                        Cell.number(localized.format().number(each.rows(), 0)),
                        Cell.number(localized.format().number(each.rejected(), 0)),
                        new Cell(String.join("; ", flags), false, localized.list(names(each)))));
    }

    /** Returns the regions, or the citizenships, that repeat the report before. */
    private List<String> names(NationalReport each) {
        List<String> regions = localized.snapshot().geographies(GeographicLevel.REGION).stream()
                .map(Geography::code)
                .toList();
        return each.repeated().stream()
                .map(code -> regions.contains(code)
                        ? localized.name(GeographicLevel.REGION, code)
                        : localized.label("citizenship", code))
                .sorted()
                .toList();
    }
}
