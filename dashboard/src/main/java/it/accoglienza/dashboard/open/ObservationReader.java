package it.accoglienza.dashboard.open;

import it.accoglienza.dashboard.open.database.QueryRunner;
import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.List;
import java.util.function.Consumer;

/** Reads the table {@code observations} of a release. */
final class ObservationReader {
    private final QueryRunner queries;

    ObservationReader(QueryRunner queries) {
        this.queries = queries;
    }

    List<Observation> all(ObservationQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(sql(conditions, query), conditions.values(), RowMappers::observation);
    }

    void forEach(ObservationQuery query, Consumer<Observation> row) {
        SqlConditions conditions = query.conditions();
        queries.each(sql(conditions, query), conditions.values(), RowMappers::observation, row);
    }

    long count(ObservationQuery query) {
        SqlConditions conditions = query.conditions();
        return queries.all(
                        "SELECT count(*) FROM observations WHERE " + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .get(0);
    }

    List<String> periods(String indicator, Frequency freq) {
        return queries.all(
                "SELECT DISTINCT period FROM observations WHERE indicator = ? AND freq = ? ORDER BY period",
                List.of(indicator, freq.code()),
                row -> row.getString(1));
    }

    /** Has no ORDER BY: the rows are stored in order and DuckDB preserves it, so that a download starts at once. */
    private static String sql(SqlConditions conditions, ObservationQuery query) {
        Long limit = query.limit();
        return "SELECT " + RowMappers.OBSERVATION_COLUMNS + " FROM observations WHERE " + conditions.where()
                + (limit == null ? "" : " LIMIT " + limit)
                + (query.offset() == 0 ? "" : " OFFSET " + query.offset());
    }
}
