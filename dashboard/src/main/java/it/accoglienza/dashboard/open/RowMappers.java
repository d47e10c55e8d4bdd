package it.accoglienza.dashboard.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the open layer's tables as records. */
public final class RowMappers {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns of an observation, in the order of the record. */
    static final String OF_AN_OBSERVATION = "indicator, geo_level, geo, freq, period, breakdown,"
            + " value, numerator, denominator, status, delivered, expected";

    private RowMappers() {}

    /** By position: downloads read millions of these. */
    static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getString(10),
                row.getObject(11, Integer.class),
                row.getObject(12, Integer.class));
    }

    static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("release"),
                Instant.EPOCH.plus(row.getLong("published_us"), ChronoUnit.MICROS),
                row.getString("origin"),
                text(row, "reason"),
                row.getString("audit"),
                row.getLong("checks"),
                row.getString("first_month"),
                row.getString("last_month"),
                versions(row.getString("release"), row.getString("tables")));
    }

    static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("indicator"),
                row.getString("theme"),
                text(row, "title"),
                text(row, "description"),
                text(row, "method"),
                textOrNull(row, "norm"),
                row.getString("unit"),
                row.getString("formula"),
                text(row, "numerator"),
                row.getString("numerator_counts"),
                textOrNull(row, "denominator"),
                row.getString("denominator_counts"),
                row.getString("kind"),
                row.getString("direction"),
                row.getString("protection"),
                row.getInt("decimals"),
                split(row.getString("datasets"), ";"),
                split(row.getString("geo_levels"), ";"),
                split(row.getString("freqs"), ";"),
                split(row.getString("breakdowns"), ";").stream()
                        .map(set -> split(set, ","))
                        .toList(),
                row.getString("additivity"));
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
                row.getString("geo_level"),
                row.getString("geo"),
                text(row, "name"),
                row.getString("parent"),
                row.getString("nuts"),
                row.getLong("population"));
    }

    public static Localized text(ResultSet row, String column) throws SQLException {
        return new Localized(row.getString(column + "_it"), row.getString(column + "_en"));
    }

    private static @Nullable Localized textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_it") == null ? null : text(row, column);
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
        return row.getDate(column) == null ? null : date(row, column);
    }

    public static List<String> split(String joined, String separator) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(separator));
    }

    private static Map<String, Long> versions(String release, String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(
                    "releases: the versions of release %s are not a JSON object of numbers".formatted(release),
                    malformed);
        }
    }
}
