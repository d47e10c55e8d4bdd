package it.accoglienza.dashboard.open.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Maps the current row of a result to a value. */
@FunctionalInterface
public interface RowMapper<T> {
    /** Reads the columns of the current row; does not move to another row. */
    T map(ResultSet row) throws SQLException;
}
