package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.RowMappers;
import it.accoglienza.dashboard.open.database.QueryRunner;
import it.accoglienza.dashboard.open.database.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was set aside of the deliveries, and why. */
public final class RejectionReader {
    private final QueryRunner queries;
    private final Map<String, Localized> rules;
    private final Map<String, Localized> checks = new HashMap<>();

    public RejectionReader(ReleaseSnapshot release) {
        this.queries = release.queries();
        this.rules = release.codeLists().contains("rule") ? release.codes("rule") : Map.of();
        readChecks();
    }

    /** By dataset, prefecture, period, rule and field, one by one. */
    public void forEach(DeliveryQuery query, Consumer<Rejection> row) {
        SqlConditions conditions = query.conditions();
        queries.each(
                "SELECT * FROM rejections WHERE " + conditions.where()
                        + " ORDER BY dataset, prefecture, period, rule, field",
                conditions.values(),
                RejectionReader::rejection,
                row);
    }

    /** How many there are, whatever their numbers of rows. */
    public long count(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                        "SELECT count(*) FROM rejections WHERE " + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Added up over prefectures and periods, which are empty in the answer; the most rows first. */
    public List<Rejection> reasons(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                "SELECT dataset, '' AS prefecture, '' AS period, rule, field, CAST(sum(rows) AS BIGINT) AS rows"
                        + " FROM rejections WHERE " + conditions.where()
                        + " GROUP BY ALL ORDER BY rows DESC NULLS LAST, dataset, rule, field",
                conditions.values(),
                RejectionReader::rejection);
    }

    /** What a rule says: that of every dataset, or the dataset's own check, or its name where neither is published. */
    public Localized message(String dataset, String rule) {
        Localized common = rules.get(rule);
        return common == null ? checks.getOrDefault(dataset + "/" + rule, new Localized(rule, rule)) : common;
    }

    private void readChecks() {
        record Check(String name, Localized message) {}
        queries.all(
                        "SELECT * FROM checks",
                        List.of(),
                        row -> new Check(
                                row.getString("dataset") + "/" + row.getString("rule"),
                                RowMappers.text(row, "message")))
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
