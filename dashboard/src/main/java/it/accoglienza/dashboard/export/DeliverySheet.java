package it.accoglienza.dashboard.export;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deliveries, one row for each expected delivery. */
public record DeliverySheet(ReleaseSnapshot snapshot, DeliveryQuery query) implements Sheet {

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<String> columns() {
        return List.of("dataset", "prefecture", "period", "state", "late", "release", "origin");
    }

    @Override
    public long count() {
        return new DeliveryReader(snapshot).count(query);
    }

    @Override
    public void forEach(Consumer<List<@Nullable Object>> row) {
        new DeliveryReader(snapshot).forEach(query, each -> row.accept(row(each)));
    }

    private List<@Nullable Object> row(Delivery each) {
        return Arrays.asList(
                each.dataset(),
                each.prefecture(),
                each.period(),
                each.state(),
                each.late(),
                snapshot.release().id(),
                snapshot.release().origin());
    }
}
