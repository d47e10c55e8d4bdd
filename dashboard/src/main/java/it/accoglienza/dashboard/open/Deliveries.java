package it.accoglienza.dashboard.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Who delivered what and when. */
public final class Deliveries {
    private final Questions questions;

    Deliveries(Questions questions) {
        this.questions = questions;
    }

    /** By dataset, prefecture and period. */
    public List<Delivery> all(DeliveryQuery query) {
        Selection selection = Selection.of(query);
        return questions.all(sql(selection), selection.values(), Deliveries::delivery);
    }

    /** The same rows one by one. */
    public void forEach(DeliveryQuery query, Consumer<Delivery> row) {
        Selection selection = Selection.of(query);
        questions.each(sql(selection), selection.values(), Deliveries::delivery, row);
    }

    /** How many expected deliveries there are. */
    public long count(DeliveryQuery query) {
        Selection selection = Selection.of(query);
        return questions
                .all(
                        "SELECT count(*) FROM deliveries WHERE " + selection.where(),
                        selection.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** What became of them, counted by dataset and period. */
    public List<DeliveryCount> counts(DeliveryQuery query) {
        Selection selection = Selection.of(query);
        return questions.all(
                "SELECT dataset, period, count(*) AS expected, count_if(late) AS late_ones,"
                        + " count_if(corrections > 0) AS corrected"
                        + counted("state = '%s'", Delivery.STATES)
                        + counted("list_contains(string_split(flags, ';'), '%s')", Delivery.FLAGS)
                        + " FROM deliveries WHERE " + selection.where() + " GROUP BY ALL ORDER BY dataset, period",
                selection.values(),
                Deliveries::deliveryCount);
    }

    /** Whether the release says more of its deliveries than what became of them; early ones do not. */
    public boolean detailed() {
        return questions
                .all("SELECT count(corrections) > 0 FROM deliveries", List.of(), row -> row.getBoolean(1))
                .get(0);
    }

    /** Every period that something is expected of: months, quarters, half-years, years, each from the oldest. */
    public List<String> periods() {
        return questions.all(
                "SELECT DISTINCT period FROM deliveries"
                        + " ORDER BY length(period) DESC, regexp_replace(period, '[-0-9]', '', 'g'), period",
                List.of(),
                row -> row.getString(1));
    }

    private static String sql(Selection selection) {
        return "SELECT * FROM deliveries WHERE " + selection.where() + " ORDER BY dataset, prefecture, period";
    }

    private static String counted(String condition, List<String> names) {
        StringBuilder columns = new StringBuilder();
        names.forEach(name -> columns.append(", count_if(")
                .append(condition.formatted(name))
                .append(") AS ")
                .append(name));
        return columns.toString();
    }

    private static DeliveryCount deliveryCount(ResultSet row) throws SQLException {
        return new DeliveryCount(
                row.getString("dataset"),
                row.getString("period"),
                row.getLong("expected"),
                numbers(row, Delivery.STATES),
                row.getLong("late_ones"),
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
                Rows.dateOrNull(row, "first_received_on"),
                Rows.dateOrNull(row, "received_on"),
                row.getObject("late", Boolean.class),
                row.getObject("corrections", Integer.class),
                row.getObject("rows", Long.class),
                row.getObject("rejected", Long.class),
                flags == null ? List.of() : Rows.split(flags, ";"));
    }
}
