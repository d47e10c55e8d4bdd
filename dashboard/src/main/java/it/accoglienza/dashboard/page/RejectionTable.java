package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.Rejection;
import it.accoglienza.dashboard.open.delivery.RejectionReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why rows were set aside, and how many, the most frequent reason first. */
record RejectionTable(LocalizedRelease localized, DeliveryQuery query) {

    PageTable table() {
        PageContext context = localized.context();
        List<String> headers = Stream.of("reason", "dataset", "field", "rows")
                .map(column -> context.word("quality.rejected." + column))
                .toList();
        RejectionReader rejections = new RejectionReader(localized.snapshot());
        List<Rejection> reasons = rejections.reasons(query);
        Map<String, String> fields = fields(reasons);
        return new PageTable(
                context.word("quality.rejected.caption"),
                headers,
                reasons.stream().map(each -> row(each, rejections, fields)).toList());
    }

    /** The titles of the fields, by dataset and name. */
    private Map<String, String> fields(List<Rejection> reasons) {
        return reasons.stream()
                .map(Rejection::dataset)
                .distinct()
                .flatMap(dataset -> localized.snapshot().fields(dataset).stream())
                .collect(Collectors.toMap(
                        field -> field.dataset() + "/" + field.name(), field -> localized.text(field.title())));
    }

    private Row row(Rejection each, RejectionReader rejections, Map<String, String> fields) {
        String reason = localized.text(rejections.message(each.dataset(), each.rule()));
        Long rows = each.rows();
        return new Row(
                localized.heading(reason),
                null,
                List.of(
                        new Cell(localized.dataset(each.dataset()), false),
                        new Cell(field(each, fields), false),
                        new Cell(
                                rows == null
                                        ? localized.context().word("status.Q")
                                        : localized.context().format().number(rows, 0),
                                rows != null)));
    }

    /** The field's title where it is described, else its name. */
    private String field(Rejection each, Map<String, String> fields) {
        String name = each.field();
        return name == null || name.isEmpty()
                ? localized.context().word("quality.rejected.whole")
                : fields.getOrDefault(each.dataset() + "/" + name, name);
    }
}
