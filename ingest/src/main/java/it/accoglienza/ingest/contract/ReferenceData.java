package it.accoglienza.ingest.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of this module: the files {@code reference/prefectures.csv}, {@code provinces.csv} and {@code
 * regions.csv}, in the order of the files.
 */
public record ReferenceData(List<Prefecture> prefectures, List<Province> provinces, List<Region> regions) {

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
     * @param population2026 residents on 1 January 2026, null for a province that no longer exists
     */
    public record Province(
            String code,
            String sigla,
            String name,
            String regionCode,
            String prefectureCode,
            @Nullable String nuts3,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Long population2026) {}

    /**
     * A region.
     *
     * @param code two digits, as ISTAT assigns them
     * @param iso the code of ISO 3166-2, {@code IT-34}
     * @param nuts2 the code of NUTS 2021; two codes joined by {@code +} for Trentino-Alto Adige
     */
    public record Region(String code, String name, String iso, String nuts2) {}

    /**
     * Reads the reference files.
     *
     * @throws java.util.NoSuchElementException if a file lacks a column
     */
    public static ReferenceData declared() {
        Map<String, String> files = Declarations.in(ReferenceData.class, "reference");
        return new ReferenceData(
                rows(files, "prefectures", ReferenceData::prefecture),
                rows(files, "provinces", ReferenceData::province),
                rows(files, "regions", ReferenceData::region));
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
                optional(row, "valid_to", LocalDate::parse),
                optional(row, "population_2026", Long::valueOf));
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
