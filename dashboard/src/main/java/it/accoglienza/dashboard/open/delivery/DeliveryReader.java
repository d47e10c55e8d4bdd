package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.RowMappers;
import it.accoglienza.dashboard.open.database.QueryRunner;
import it.accoglienza.dashboard.open.database.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                "SELECT dataset, period, count(*) AS expected, count_if(late) AS late_count,"
                        + " count_if(corrections > 0) AS corrected"
                        + countColumns("state = '%s'", Delivery.STATES)
                        + countColumns("list_contains(string_split(flags, ';'), '%s')", Delivery.FLAGS)
                        + " FROM deliveries WHERE " + conditions.where() + " GROUP BY ALL ORDER BY dataset, period",
                conditions.values(),
                DeliveryReader::deliveryCount);
    }

    /** Returns false for an early release, which has only the state and the day of each delivery. */
    public boolean detailed() {
        return queries.all("SELECT count(corrections) > 0 FROM deliveries", List.of(), row -> row.getBoolean(1))
                .get(0);
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

    private static String countColumns(String condition, List<String> names) {
        StringBuilder columns = new StringBuilder();
        names.forEach(name -> columns.append(", count_if(")
                .append(condition.formatted(name))
                .append(") AS ")
                .append(name));
        return columns.toString();
    }

    private static DeliveryCounts deliveryCount(ResultSet row) throws SQLException {
        return new DeliveryCounts(
                row.getString("dataset"),
                row.getString("period"),
                row.getLong("expected"),
                numbers(row, Delivery.STATES),
                row.getLong("late_count"),
                row.getLong("corrected"),
                numbers(row, Delivery.FLAGS));
    }

    private static Map<String, Long> numbers(ResultSet row, List<String> columns) throws SQLException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String column : columns) {
            numbers.put(column, row.getLong(column));
        }
        return numbers;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String flags = row.getString("flags");
        return new Delivery(
                row.getString("dataset"),
                row.getString("prefecture"),
                row.getString("period"),
                row.getString("state"),
                new Delivery.Timeliness(
                        RowMappers.dateOrNull(row, "first_received_on"),
                        RowMappers.dateOrNull(row, "received_on"),
                        row.getObject("late", Boolean.class),
                        row.getObject("corrections", Integer.class)),
                new Delivery.Volume(row.getObject("rows", Long.class), row.getObject("rejected", Long.class)),
                flags == null ? List.of() : RowMappers.split(flags, ";"));
    }
}
