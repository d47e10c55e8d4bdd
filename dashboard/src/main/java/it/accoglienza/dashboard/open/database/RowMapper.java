package it.accoglienza.dashboard.open.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Maps the current row of a result to a value. */
@FunctionalInterface
public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
}
