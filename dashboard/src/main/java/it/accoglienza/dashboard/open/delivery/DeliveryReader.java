package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.database.QueryRunner;
import it.accoglienza.dashboard.open.database.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Reads the table {@code deliveries} of a release. */
public final class DeliveryReader {
    private final QueryRunner queries;

    /** Reads from a release, which must stay open. */
    public DeliveryReader(ReleaseSnapshot release) {
        this.queries = release.queries();
    }

    /** Returns deliveries ordered by dataset, prefecture and period. */
    public List<Delivery> all(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(sql(conditions), conditions.values(), DeliveryReader::delivery);
    }

    /** Streams deliveries in the same order. */
    public void forEach(DeliveryQuery query, Consumer<Delivery> row) {
        SqlConditions conditions = query.conditions();
        queries.each(sql(conditions), conditions.values(), DeliveryReader::delivery, row);
    }

    /** Counts expected deliveries. */
    public long count(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                        "SELECT count(*) FROM deliveries WHERE " + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Counts deliveries by dataset and period. */
    public List<DeliveryCounts> counts(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                "SELECT dataset, period, count(*) AS expected, count_if(outcome = 'received') AS delivered,"
                        + " count_if(late AND outcome = 'received') AS late_count FROM deliveries WHERE "
                        + conditions.where()
                        + " GROUP BY ALL ORDER BY dataset, period",
                conditions.values(),
                row -> new DeliveryCounts(
                        row.getString("dataset"),
                        row.getString("period"),
                        row.getLong("expected"),
                        row.getLong("delivered"),
                        row.getLong("late_count")));
    }

    /** Returns the periods of expected deliveries: months, quarters, half-years, years, each oldest first. */
    public List<String> periods() {
        return queries.all(
                "SELECT DISTINCT period FROM deliveries"
                        + " ORDER BY length(period) DESC, regexp_replace(period, '[-0-9]', '', 'g'), period",
                List.of(),
                row -> row.getString(1));
    }

    private static String sql(SqlConditions conditions) {
        return "SELECT * FROM deliveries WHERE " + conditions.where() + " ORDER BY dataset, prefecture, period";
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("dataset"),
                row.getString("prefecture"),
                row.getString("period"),
                row.getString("outcome"),
                row.getObject("late", Boolean.class));
    }
}
