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

/** SQL questions to one release: values are always bound, results arrive as a stream, few run at a time. */
public final class QueryRunner {
    private static final int AT_A_TIME = 8;
    private static final long PATIENCE_SECONDS = 5;

    private final ReleaseDatabase database;
    private final Semaphore answers = new Semaphore(AT_A_TIME, true);
    private final Semaphore downloads = new Semaphore(AT_A_TIME, true);

    public QueryRunner(ReleaseDatabase database) {
        this.database = database;
    }

    /** The whole answer. */
    public <T> List<T> all(String sql, List<?> values, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        ask(answers, sql, values, mapper, rows::add);
        return List.copyOf(rows);
    }

    /** The answer row by row, at the pace of whoever takes it; never holds more than a few rows. */
    public <T> void each(String sql, List<?> values, RowMapper<T> mapper, Consumer<T> row) {
        ask(downloads, sql, values, mapper, row);
    }

    private <T> void ask(Semaphore turns, String sql, List<?> values, RowMapper<T> mapper, Consumer<T> row) {
        await(turns);
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
            throw new IllegalStateException("The release could not be read: " + failure.getMessage(), failure);
        } finally {
            turns.release();
        }
    }

    private static void await(Semaphore turns) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
