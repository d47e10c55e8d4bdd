package it.accoglienza.samples.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The published figures on which the sample is calibrated, read from the files in {@code calibration}. */
public record Calibration(
        Map<String, RegionFigures> regions,
        NavigableMap<YearMonth, MonthFigures> months,
        Map<String, PrefectureFigures> prefectures,
        Map<CentreType, TypeFigures> types,
        Shares shares) {

    /** The regional figures refer to the last day of this month. */
    public static final YearMonth REFERENCE = YearMonth.of(2025, 8);

    /** Persons in centres (CPA and CAS) and in SAI on the last day of the reference month. */
    record RegionFigures(String region, int centres, int sai) {}

    /** Persons at the end of the month, in the country and in hotspots by region, and persons landed in the month. */
    public record MonthFigures(
            YearMonth month, int centres, int sai, int landings, Map<String, Integer> hotspotsByRegion) {}

    /** Mean places of a CAS, shares of a region's or the country's persons (0 to 1), and hotspot places. */
    public record PrefectureFigures(
            double casPlaces, double cpaShare, double hotspotShare, double landingsShare, int hotspotPlaces) {}

    /** Mean stay in months, mean places of a centre, and range of the daily price in euro. */
    public record TypeFigures(int meanStay, int meanPlaces, int priceFrom, int priceTo) {}

    /** Reads all calibration files from the class path. */
    public static Calibration read() {
        Map<CentreType, TypeFigures> types = new EnumMap<>(CentreType.class);
        types.putAll(keyed("centre_types", row -> CentreType.valueOf(row.getField(0)), Calibration::type));
        return new Calibration(
                keyed("regions", row -> row.getField(0), Calibration::region),
                keyed("months", row -> YearMonth.parse(row.getField(0)), Calibration::month),
                keyed("prefectures", row -> row.getField(0), Calibration::prefecture),
                types,
                new Shares(rows("shares")));
    }

    /** Returns the figures of a centre type. */
    public TypeFigures figures(CentreType type) {
        TypeFigures figures = types.get(type);
        if (figures == null) {
            throw new IllegalStateException("centre_types.csv: no row of %s; add it".formatted(type));
        }
        return figures;
    }

    /**
     * Returns the figures of a month.
     *
     * @throws IllegalArgumentException if the month is not calibrated
     */
    MonthFigures figures(YearMonth month) {
        MonthFigures figures = months.get(month);
        if (figures == null) {
            throw new IllegalArgumentException("months.csv: no figures of %s; known are %s to %s"
                    .formatted(month, months.firstKey(), months.lastKey()));
        }
        return figures;
    }

    /** Reads the rows of {@code calibration/<name>.csv}. */
    public static List<NamedCsvRecord> rows(String name) {
        return CsvResource.rows("/calibration/" + name + ".csv");
    }

    private static <K extends Comparable<K>, V> NavigableMap<K, V> keyed(
            String name, Function<NamedCsvRecord, K> key, Function<NamedCsvRecord, V> value) {
        NavigableMap<K, V> figures = new TreeMap<>();
        rows(name).forEach(row -> figures.put(key.apply(row), value.apply(row)));
        return figures;
    }

    private static RegionFigures region(NamedCsvRecord row) {
        return new RegionFigures(row.getField("region"), whole(row, "centres"), whole(row, "sai"));
    }

    private static MonthFigures month(NamedCsvRecord row) {
        Map<String, Integer> hotspots = new TreeMap<>();
        row.getHeader().stream()
                .filter(column -> column.startsWith("hotspot_"))
                .forEach(column -> hotspots.put(column.substring("hotspot_".length()), whole(row, column)));
        return new MonthFigures(
                YearMonth.parse(row.getField("month")),
                whole(row, "centres"),
                whole(row, "sai"),
                whole(row, "landings"),
                hotspots);
    }

    private static PrefectureFigures prefecture(NamedCsvRecord row) {
        return new PrefectureFigures(
                decimal(row, "cas_places"),
                decimal(row, "cpa_share"),
                decimal(row, "hotspot_share"),
                decimal(row, "landings_share"),
                whole(row, "hotspot_places"));
    }

    private static TypeFigures type(NamedCsvRecord row) {
        return new TypeFigures(
                whole(row, "mean_stay_months"),
                whole(row, "mean_places"),
                whole(row, "price_from"),
                whole(row, "price_to"));
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static double decimal(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
