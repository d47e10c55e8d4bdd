package it.accoglienza.dashboard.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps rows of the tables of the open layer to records, and single columns to values. */
public final class RowMappers {
    /** Columns of {@code observations} in the order of {@link Observation}. */
    static final String OBSERVATION_COLUMNS = "indicator, geo_level, geo, freq, period, breakdown,"
            + " value, value_low, value_high, numerator, denominator, status, delivered, expected, covered_to,"
            + " reference_year";

    private RowMappers() {}

    /** Reads the columns by position, which is faster than by name; a download has millions of rows. */
    static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString(1),
                GeographicLevel.parse(row.getString(2)),
                row.getString(3),
                Frequency.parse(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                ObservationStatus.parse(row.getString(12)),
                row.getObject(13, Integer.class),
                row.getObject(14, Integer.class),
                row.getObject(15, LocalDate.class),
                row.getObject(16, Integer.class));
    }

    static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("indicator"),
                row.getString("theme"),
                new Indicator.Texts(
                        text(row, "title"), text(row, "description"), text(row, "method"), textOrNull(row, "norm")),
                measure(row),
                scope(row));
    }

    private static Indicator.Measure measure(ResultSet row) throws SQLException {
        return new Indicator.Measure(
                row.getString("unit"),
                row.getString("formula"),
                new Indicator.Term(text(row, "numerator"), row.getString("numerator_counts")),
                row.getString("denominator_it") == null
                        ? null
                        : new Indicator.Term(text(row, "denominator"), row.getString("denominator_counts")),
                row.getString("kind"),
                row.getString("direction"),
                row.getString("protection"),
                row.getInt("decimals"),
                row.getBigDecimal("threshold"));
    }

    private static Indicator.Scope scope(ResultSet row) throws SQLException {
        return new Indicator.Scope(
                split(row.getString("datasets"), ";"),
                split(row.getString("geo_levels"), ";").stream()
                        .map(GeographicLevel::parse)
                        .toList(),
                split(row.getString("freqs"), ";").stream()
                        .map(Frequency::parse)
                        .toList(),
                split(row.getString("breakdowns"), ";").stream()
                        .map(set -> split(set, ","))
                        .toList(),
                row.getString("additivity"),
                "some".equals(row.getString("prefectures")));
    }

    static Dataset dataset(ResultSet row) throws SQLException {
        return new Dataset(
                row.getString("dataset"),
                text(row, "title"),
                text(row, "description"),
                row.getString("delivered_by"),
                row.getString("every"));
    }

    static Field field(ResultSet row) throws SQLException {
        return new Field(
                row.getString("dataset"),
                row.getString("field"),
                row.getString("header"),
                row.getString("type"),
                row.getString("unit"),
                row.getBoolean("required"),
                row.getString("codes"),
                row.getString("sensitivity"),
                text(row, "title"));
    }

    static Geography geography(ResultSet row) throws SQLException {
        return new Geography(
                GeographicLevel.parse(row.getString("geo_level")),
                row.getString("geo"),
                text(row, "name"),
                row.getString("parent"),
                row.getString("nuts"),
                row.getLong("population"),
                row.getObject("population_year", Integer.class));
    }

    /** Reads a text from the columns {@code column_it} and {@code column_en}. */
    public static Localized text(ResultSet row, String column) throws SQLException {
        return new Localized(row.getString(column + "_it"), row.getString(column + "_en"));
    }

    /** Reads a text like {@link #text}; null if its Italian column is null. */
    public static @Nullable Localized textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_it") == null ? null : text(row, column);
    }

    /** Reads a date; the column must not be null. */
    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    /** Reads a date, or null. */
    public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
        return row.getDate(column) == null ? null : date(row, column);
    }

    /** Splits a joined text; an empty text gives an empty list. */
    private static List<String> split(String joined, String separator) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(separator, -1));
    }
}
