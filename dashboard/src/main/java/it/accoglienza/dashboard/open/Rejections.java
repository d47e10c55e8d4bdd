package it.accoglienza.dashboard.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was set aside of the deliveries, and why. */
public final class Rejections {
    private final Questions questions;
    private final Map<String, Text> rules;
    private final Map<String, Text> checks = new HashMap<>();

    /** @param rules the code list of the rules that every dataset has */
    Rejections(Questions questions, Map<String, Text> rules) {
        this.questions = questions;
        this.rules = rules;
        readChecks();
    }

    /** By dataset, prefecture, period, rule and field, one by one. */
    public void forEach(DeliveryQuery query, Consumer<Rejection> row) {
        Selection selection = Selection.of(query);
        questions.each(
                "SELECT * FROM rejections WHERE " + selection.where()
                        + " ORDER BY dataset, prefecture, period, rule, field",
                selection.values(),
                Rejections::rejection,
                row);
    }

    /** How many there are, whatever their numbers of rows. */
    public long count(DeliveryQuery query) {
        Selection selection = Selection.of(query);
        return questions
                .all(
                        "SELECT count(*) FROM rejections WHERE " + selection.where(),
                        selection.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Added up over prefectures and periods, which are empty in the answer; the most rows first. */
    public List<Rejection> reasons(DeliveryQuery query) {
        Selection selection = Selection.of(query);
        return questions.all(
                "SELECT dataset, '' AS prefecture, '' AS period, rule, field, CAST(sum(rows) AS BIGINT) AS rows"
                        + " FROM rejections WHERE " + selection.where()
                        + " GROUP BY ALL ORDER BY rows DESC NULLS LAST, dataset, rule, field",
                selection.values(),
                Rejections::rejection);
    }

    /** What a rule says: that of every dataset, or the dataset's own check, or its name where neither is published. */
    public Text message(String dataset, String rule) {
        Text common = rules.get(rule);
        return common == null ? checks.getOrDefault(dataset + "/" + rule, new Text(rule, rule)) : common;
    }

    private void readChecks() {
        record Check(String name, Text message) {}
        questions
                .all(
                        "SELECT * FROM checks",
                        List.of(),
                        row -> new Check(
                                row.getString("dataset") + "/" + row.getString("rule"), Rows.text(row, "message")))
                .forEach(each -> checks.put(each.name(), each.message()));
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        return new Rejection(
                row.getString("dataset"),
                row.getString("prefecture"),
                row.getString("period"),
                row.getString("rule"),
                row.getString("field"),
                row.getObject("rows", Long.class));
    }
}
