package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Rejection;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why rows were set aside, and how many, the most frequent reason first. */
record RejectionTable(View view, DeliveryQuery query) {

    Table table() {
        Frame frame = view.frame();
        List<String> headers = Stream.of("reason", "dataset", "field", "rows")
                .map(column -> frame.word("quality.rejected." + column))
                .toList();
        List<Rejection> reasons = view.published().rejections().reasons(query);
        Map<String, String> fields = fields(reasons);
        return new Table(
                frame.word("quality.rejected.caption"),
                headers,
                reasons.stream().map(each -> row(each, fields)).toList());
    }

    /** The titles of the fields, by dataset and name. */
    private Map<String, String> fields(List<Rejection> reasons) {
        return reasons.stream()
                .map(Rejection::dataset)
                .distinct()
                .flatMap(dataset -> view.published().fields(dataset).stream())
                .collect(Collectors.toMap(
                        field -> field.dataset() + "/" + field.name(), field -> view.text(field.title())));
    }

    private Row row(Rejection each, Map<String, String> fields) {
        String reason = view.text(view.published().rejections().message(each.dataset(), each.rule()));
        Long rows = each.rows();
        return new Row(
                view.heading(reason),
                null,
                List.of(
                        new Cell(view.dataset(each.dataset()), false),
                        new Cell(field(each, fields), false),
                        new Cell(
                                rows == null
                                        ? view.frame().word("status.Q")
                                        : view.frame().wording().number(rows, 0),
                                rows != null)));
    }

    /** The field's title where it is described, else its name. */
    private String field(Rejection each, Map<String, String> fields) {
        String name = each.field();
        return name == null || name.isEmpty()
                ? view.frame().word("quality.rejected.whole")
                : fields.getOrDefault(each.dataset() + "/" + name, name);
    }
}
