package it.accoglienza.dashboard.open.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs SQL queries on one release with bound parameters and streamed results. Queries and downloads have separate
 * limits, so that slow downloads do not block pages.
 */
public final class QueryRunner {
    private static final int MAXIMUM_CONCURRENT = 8;
    private static final long TIMEOUT_SECONDS = 5;

    private final ReleaseDatabase database;
    private final Semaphore queries = new Semaphore(MAXIMUM_CONCURRENT, true);
    private final Semaphore downloads = new Semaphore(MAXIMUM_CONCURRENT, true);

    /** Runs queries on a database, which stays open. */
    public QueryRunner(ReleaseDatabase database) {
        this.database = database;
    }

    /**
     * Returns all rows of a query as an immutable list.
     *
     * @param values the values of the placeholders, in order
     * @throws BusyException if too many queries run
     */
    public <T> List<T> all(String sql, List<?> values, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        run(queries, sql, values, mapper, rows::add);
        return List.copyOf(rows);
    }

    /**
     * Passes the rows of a query to a consumer one by one, without loading all of them.
     *
     * @param values the values of the placeholders, in order
     * @throws BusyException if too many downloads run
     */
    public <T> void each(String sql, List<?> values, RowMapper<T> mapper, Consumer<T> row) {
        run(downloads, sql, values, mapper, row);
    }

    private <T> void run(Semaphore slots, String sql, List<?> values, RowMapper<T> mapper, Consumer<T> row) {
        acquire(slots);
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.accept(mapper.map(rows));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The release cannot be read: " + failure.getMessage(), failure);
        } finally {
            slots.release();
        }
    }

    private static void acquire(Semaphore slots) {
        try {
            if (!slots.tryAcquire(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
