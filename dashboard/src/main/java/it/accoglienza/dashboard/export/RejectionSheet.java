package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rejected rows by delivery and reason, the reason in words too. */
public record RejectionSheet(Published published, DeliveryQuery query, Language language) implements Sheet {

    @Override
    public String name() {
        return "rejections";
    }

    @Override
    public List<String> columns() {
        return List.of("dataset", "prefecture", "period", "rule", "message", "field", "rows", "release");
    }

    @Override
    public long count() {
        return published.rejections().count(query);
    }

    @Override
    public void forEach(Consumer<List<@Nullable Object>> row) {
        published.rejections().forEach(query, each -> row.accept(row(each)));
    }

    private List<@Nullable Object> row(Rejection each) {
        return Arrays.asList(
                each.dataset(),
                each.prefecture(),
                each.period(),
                each.rule(),
                published.rejections().message(each.dataset(), each.rule()).in(language),
                each.field(),
                each.rows(),
                published.release().id());
    }
}
