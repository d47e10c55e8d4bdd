package it.accoglienza.ingest.contract;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of this module, in the order of the files in the folder {@code reference}: {@code prefectures.csv}, {@code
 * provinces.csv}, {@code regions.csv}, and {@code population_2026.csv} for each year of which residents are at hand.
 */
public record ReferenceData(
        List<Prefecture> prefectures, List<Province> provinces, List<Region> regions, Residents residents) {
    private static final String POPULATION = "population_";

    /**
     * A government office at the level of the province.
     *
     * @param code the province's sigla, {@code PD}
     * @param officeType {@code prefecture}, {@code regional_presidency} or {@code government_commissariat}
     * @param regionCode two digits, as ISTAT assigns them
     */
    public record Prefecture(String code, String name, String officeType, String regionCode) {}

    /**
     * A province or metropolitan city in the time in which it existed.
     *
     * @param code three digits, as ISTAT assigns them
     * @param nuts3 the code of NUTS 2021, null if it has none
     * @param validTo the last day, null for a province that exists today
     */
    public record Province(
            String code,
            String sigla,
            String name,
            String regionCode,
            String prefectureCode,
            @Nullable String nuts3,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean existsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /**
     * A region.
     *
     * @param code two digits, as ISTAT assigns them
     * @param iso the code of ISO 3166-2, {@code IT-34}
     * @param nuts2 the code of NUTS 2021; two codes joined by {@code +} for Trentino-Alto Adige
     */
    public record Region(String code, String name, String iso, String nuts2) {}

    /** Reads the reference files of this module. */
    public static ReferenceData declared() {
        return read(Declarations.in(ReferenceData.class, "reference"));
    }

    /**
     * Reads reference files.
     *
     * @param files the texts by file name without extension
     * @throws java.util.NoSuchElementException if a file lacks a column
     * @throws IllegalArgumentException if a year's residents are not those of the provinces that exist on its 1 January
     */
    static ReferenceData read(Map<String, String> files) {
        List<Province> provinces = rows(files, "provinces", ReferenceData::province);
        NavigableMap<Integer, Map<String, Long>> residents = new TreeMap<>();
        files.keySet().stream().filter(name -> name.startsWith(POPULATION)).forEach(name -> {
            int year = Integer.parseInt(name.substring(POPULATION.length()));
            residents.put(year, residents(name, year, rows(files, name, row -> row), provinces));
        });
        return new ReferenceData(
                rows(files, "prefectures", ReferenceData::prefecture),
                provinces,
                rows(files, "regions", ReferenceData::region),
                new Residents(residents));
    }

    /** Returns the residents by prefecture. */
    private static Map<String, Long> residents(
            String file, int year, List<NamedCsvRecord> rows, List<Province> provinces) {
        Map<String, String> prefectures = provinces.stream()
                .filter(province -> province.existsOn(LocalDate.of(year, 1, 1)))
                .collect(toMap(Province::code, Province::prefectureCode));
        List<String> listed =
                rows.stream().map(row -> row.getField("province_code")).sorted().toList();
        List<String> existing = prefectures.keySet().stream().sorted().toList();
        if (!listed.equals(existing)) {
            throw new IllegalArgumentException("reference/%s.csv lists the provinces %s; on 1 January %d there are %s"
                    .formatted(file, listed, year, existing));
        }
        return rows.stream()
                .collect(groupingBy(
                        row -> requireNonNull(prefectures.get(row.getField("province_code"))),
                        summingLong(row -> Long.parseLong(row.getField("residents")))));
    }

    private static <T> List<T> rows(Map<String, String> files, String name, Function<NamedCsvRecord, T> mapper) {
        return CsvReader.builder().ofNamedCsvRecord(files.getOrDefault(name, "")).stream()
                .map(mapper)
                .toList();
    }

    private static Prefecture prefecture(NamedCsvRecord row) {
        return new Prefecture(
                row.getField("prefecture_code"),
                row.getField("name"),
                row.getField("office_type"),
                row.getField("region_code"));
    }

    private static Province province(NamedCsvRecord row) {
        return new Province(
                row.getField("province_code"),
                row.getField("sigla"),
                row.getField("name"),
                row.getField("region_code"),
                row.getField("prefecture_code"),
                optional(row, "nuts3_2021", value -> value),
                LocalDate.parse(row.getField("valid_from")),
                optional(row, "valid_to", LocalDate::parse));
    }

    private static Region region(NamedCsvRecord row) {
        return new Region(
                row.getField("region_code"),
                row.getField("name"),
                row.getField("iso_3166_2"),
                row.getField("nuts2_2021"));
    }

    private static <T> @Nullable T optional(NamedCsvRecord row, String column, Function<String, T> parser) {
        String value = row.getField(column);
        return value.isEmpty() ? null : parser.apply(value);
    }
}
