package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.RejectionCount;
import it.accoglienza.dashboard.open.delivery.RejectionReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rejected rows by reason, dataset and field, the most frequent reason first. */
record RejectionReasonTable(LocalizedRelease localized, DeliveryQuery query) {

    PageTable table() {
        PageContext context = localized.context();
        List<String> headers = Stream.of("reason", "dataset", "field", "rows")
                .map(column -> context.text("quality.rejected." + column))
                .toList();
        RejectionReader rejections = new RejectionReader(localized.snapshot());
        List<RejectionCount> reasons = rejections.reasons(query);
        Map<String, String> fields = fields(reasons);
        return new PageTable(
                context.text("quality.rejected.caption"),
                headers,
                reasons.stream().map(each -> row(each, rejections, fields)).toList());
    }

    /** Returns the titles of the fields; the keys are {@code dataset/field}. */
    private Map<String, String> fields(List<RejectionCount> reasons) {
        return reasons.stream()
                .map(RejectionCount::dataset)
                .distinct()
                .flatMap(dataset -> localized.snapshot().fields(dataset).stream())
                .collect(Collectors.toMap(
                        field -> field.dataset() + "/" + field.name(), field -> localized.text(field.title())));
    }

    private Row row(RejectionCount each, RejectionReader rejections, Map<String, String> fields) {
        String reason = localized.text(rejections.message(each.dataset(), each.rule()));
        Long rows = each.rows();
        return new Row(
                localized.capitalized(reason),
                null,
                List.of(
                        Cell.text(localized.dataset(each.dataset())),
                        Cell.text(field(each, fields)),
                        new Cell(
                                rows == null
                                        ? localized.text("status.Q")
                                        : localized.format().number(rows, 0),
                                rows != null)));
    }

    /** Returns the title of the field, or its name if the release does not describe it. */
    private String field(RejectionCount each, Map<String, String> fields) {
        String name = each.field();
        return name == null || name.isEmpty()
                ? localized.text("quality.rejected.whole")
                : fields.getOrDefault(each.dataset() + "/" + name, name);
    }
}
