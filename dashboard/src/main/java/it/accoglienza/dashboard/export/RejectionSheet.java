package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.RejectionCount;
import it.accoglienza.dashboard.open.delivery.RejectionReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rejections, one row for each delivery and reason, with the message of the rule in one language. */
public record RejectionSheet(ReleaseSnapshot snapshot, DeliveryQuery query, Language language) implements Sheet {

    @Override
    public String name() {
        return "rejections";
    }

    @Override
    public List<String> columns() {
        return List.of("dataset", "prefecture", "period", "rule", "message", "field", "rows", "release", "origin");
    }

    @Override
    public long count() {
        return new RejectionReader(snapshot).count(query);
    }

    @Override
    public void forEach(Consumer<List<@Nullable Object>> row) {
        RejectionReader rejections = new RejectionReader(snapshot);
        rejections.forEach(query, each -> row.accept(row(each, rejections)));
    }

    private List<@Nullable Object> row(RejectionCount each, RejectionReader rejections) {
        return Arrays.asList(
                each.dataset(),
                each.prefecture(),
                each.period(),
                each.rule(),
                rejections.message(each.dataset(), each.rule()).in(language),
                each.field(),
                each.rows(),
                snapshot.release().id(),
                snapshot.release().origin());
    }
}
