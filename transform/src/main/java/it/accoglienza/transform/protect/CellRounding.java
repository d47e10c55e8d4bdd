package it.accoglienza.transform.protect;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rounds the counts of observations: finds the cell that a row's figure is, and publishes it by that cell's key. */
public final class CellRounding implements Serializable {
    private static final long serialVersionUID = 1;

    private final KeyedRounding rounding;
    private final TreeMap<String, String> singles;

    /**
     * A rounding of the figures of places.
     *
     * @param singles region with a single prefecture to that prefecture: both are the same cell
     */
    public CellRounding(KeyedRounding rounding, Map<String, String> singles) {
        this.rounding = rounding;
        this.singles = new TreeMap<>(singles);
    }

    /**
     * A count of persons as published, null where there is none; a mean of counts is taken as the nearest count.
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
        if (count == null) {
            return null;
        }
        Cell cell = new Cell(
                measure,
                Cell.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Integer.parseInt(period.substring(0, 4)),
                period,
                dimensions(geoLevel, geo, codes));
        return rounding.publish(cell, count.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private SortedMap<String, String> dimensions(String geoLevel, String geo, String codes) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (geoLevel.equals("prefecture") || singles.containsKey(geo)) {
            dimensions.put("prefecture", singles.getOrDefault(geo, geo));
        } else if (geoLevel.equals("region")) {
            dimensions.put("region", geo);
        }
        for (String code : codes.isEmpty() ? new String[0] : codes.split(";")) {
            int sign = code.indexOf('=');
            dimensions.put(code.substring(0, sign), code.substring(sign + 1));
        }
        return dimensions;
    }
}
