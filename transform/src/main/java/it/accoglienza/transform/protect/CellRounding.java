package it.accoglienza.transform.protect;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Rounds the counts of observations by the key of their cell. */
public final class CellRounding implements Serializable {
    private static final long serialVersionUID = 1;

    private final KeyedRounding rounding;
    private final TreeMap<String, String> singles;

    /**
     * Creates a rounding.
     *
     * @param singles the regions with a single prefecture, region code to prefecture code: both are one cell
     */
    public CellRounding(KeyedRounding rounding, Map<String, String> singles) {
        this.rounding = rounding;
        this.singles = new TreeMap<>(singles);
    }

    /**
     * Returns the published value of a count of persons; null if the count is null. A fractional count is first rounded
     * half up to a whole one.
     *
     * @param kind {@code stock} or {@code flow}
     * @param codes {@code dimension=code} joined by {@code ;}, empty for the total
     */
    public @Nullable Long publish(
            @Nullable BigDecimal count,
            String measure,
            String kind,
            String period,
            String geoLevel,
            String geo,
            String codes) {
        return count == null
                ? null
                : rounding.publish(
                        cell(measure, kind, period, geoLevel, geo, codes),
                        count.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Returns the rounding base of a cell, 5 or 10: the published count differs from the exact one by less. */
    public int base(String measure, String kind, String period, String geoLevel, String geo, String codes) {
        return rounding.base(cell(measure, kind, period, geoLevel, geo, codes));
    }

    /** Returns the cells that are rounded in a direction of their own. */
    Directions directions() {
        return rounding.directions();
    }

    /**
     * Registers the functions {@code rounded_count(count, measure, kind, period, geo_level, geo, codes)}, and with the same
     * parameters but the count {@code rounding_base} and {@code cell_name}, the name of the cell in {@link Directions}.
     */
    void register(SparkSession spark) {
        UDF7<BigDecimal, String, String, String, String, String, String, Long> roundedCount = this::publish;
        spark.udf().register("rounded_count", functions.udf(roundedCount, DataTypes.LongType));
        UDF6<String, String, String, String, String, String, Integer> roundingBase = this::base;
        spark.udf().register("rounding_base", functions.udf(roundingBase, DataTypes.IntegerType));
        UDF6<String, String, String, String, String, String, String> cellName =
                (measure, kind, period, geoLevel, geo, codes) ->
                        Directions.name(cell(measure, kind, period, geoLevel, geo, codes));
        spark.udf().register("cell_name", functions.udf(cellName, DataTypes.StringType));
    }

    private Cell cell(String measure, String kind, String period, String geoLevel, String geo, String codes) {
        return new Cell(
                measure,
                Cell.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Integer.parseInt(period.substring(0, 4)),
                period,
                dimensions(geoLevel, geo, codes));
    }

    private SortedMap<String, String> dimensions(String geoLevel, String geo, String codes) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (geoLevel.equals("prefecture") || singles.containsKey(geo)) {
            dimensions.put("prefecture", singles.getOrDefault(geo, geo));
        } else if (geoLevel.equals("region")) {
            dimensions.put("region", geo);
        }
        for (String code : codes.isEmpty() ? new String[0] : codes.split(";", -1)) {
            int sign = code.indexOf('=');
            dimensions.put(code.substring(0, sign), code.substring(sign + 1));
        }
        return dimensions;
    }
}
