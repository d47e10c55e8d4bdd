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

/** Reads the table {@code rejections} of a release, and the messages of its rules. */
public final class RejectionReader {
    private final QueryRunner queries;
    private final Map<String, Localized> rules;
    private final Map<String, Localized> checks = new HashMap<>();

    /** Reads from a release, which must stay open. */
    public RejectionReader(ReleaseSnapshot release) {
        this.queries = release.queries();
        this.rules = release.codeLists().contains("rule") ? release.codes("rule") : Map.of();
        readChecks();
    }

    /** Streams rejections ordered by dataset, prefecture, period, rule and field. */
    public void forEach(DeliveryQuery query, Consumer<RejectionCount> row) {
        SqlConditions conditions = query.conditions();
        queries.each(
                "SELECT * FROM rejections WHERE " + conditions.where()
                        + " ORDER BY dataset, prefecture, period, rule, field",
                conditions.values(),
                RejectionReader::rejection,
                row);
    }

    /** Counts rejections; each counts once, not by its number of rows. */
    public long count(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                        "SELECT count(*) FROM rejections WHERE " + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Sums rejections over prefectures and periods, which are empty in the result; most rows first. */
    public List<RejectionCount> reasons(DeliveryQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                "SELECT dataset, '' AS prefecture, '' AS period, rule, field, CAST(sum(rows) AS BIGINT) AS rows"
                        + " FROM rejections WHERE " + conditions.where()
                        + " GROUP BY ALL ORDER BY rows DESC NULLS LAST, dataset, rule, field",
                conditions.values(),
                RejectionReader::rejection);
    }

    /** Returns the message of a rule or of a check of the dataset, or the name of the rule if no message is published. */
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

    private static RejectionCount rejection(ResultSet row) throws SQLException {
        return new RejectionCount(
                row.getString("dataset"),
                row.getString("prefecture"),
                row.getString("period"),
                row.getString("rule"),
                row.getString("field"),
                row.getObject("rows", Long.class));
    }
}
