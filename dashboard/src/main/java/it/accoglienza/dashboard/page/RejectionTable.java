package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Rejection;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.List;
import java.util.stream.Stream;

/** Why rows were set aside, and how many, the most frequent reason first. */
record RejectionTable(View view, DeliveryQuery query) {

    Table table() {
        Frame frame = view.frame();
        List<String> headers = Stream.of("reason", "dataset", "field", "rows")
                .map(column -> frame.word("quality.rejected." + column))
                .toList();
        return new Table(
                frame.word("quality.rejected.caption"),
                headers,
                view.published().rejections().reasons(query).stream()
                        .map(this::row)
                        .toList());
    }

    private Row row(Rejection each) {
        String reason = view.text(view.published().rejections().message(each.dataset(), each.rule()));
        Long rows = each.rows();
        return new Row(
                view.heading(reason),
                null,
                List.of(
                        new Cell(view.dataset(each.dataset()), false),
                        new Cell(field(each), false),
                        new Cell(
                                rows == null
                                        ? view.frame().word("status.Q")
                                        : view.frame().wording().number(rows, 0),
                                rows != null)));
    }

    /** The field's title where it is described, else its name. */
    private String field(Rejection each) {
        String name = each.field();
        if (name == null || name.isEmpty()) {
            return view.frame().word("quality.rejected.whole");
        }
        return view.published().fields(each.dataset()).stream()
                .filter(field -> field.name().equals(name))
                .map(field -> view.text(field.title()))
                .findFirst()
                .orElse(name);
    }
}
