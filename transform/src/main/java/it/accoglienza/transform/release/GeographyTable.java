package it.accoglienza.transform.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.observation.Geography;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Maps the reference files to rows of the open table {@code geographies}. */
final class GeographyTable {
    private final Territory territory = Territory.declared();
    private final Map<String, Map<String, String>> regions = byCode("regions", "region_code");
    private final Map<String, Map<String, String>> prefectures = byCode("prefectures", "prefecture_code");
    /** The provinces that exist today, by prefecture code. */
    private final Map<String, List<Map<String, String>>> provinces = Contracts.reference("provinces").stream()
            .filter(province -> province.getOrDefault("valid_to", "").isEmpty())
            .collect(groupingBy(province -> province.getOrDefault("prefecture_code", "")));

    private final OpenTable table;

    private GeographyTable(OpenTable table) {
        this.table = table;
    }

    /** Returns one row for each geography: the country, the regions, the prefectures. */
    static List<Row> rows(OpenTable table) {
        GeographyTable geographies = new GeographyTable(table);
        return geographies.territory.geographies().stream()
                .map(geographies::row)
                .toList();
    }

    private Row row(Geography geography) {
        String code = geography.code();
        OpenRowBuilder row = new OpenRowBuilder(table)
                .set("geo_level", geography.level().code())
                .set("geo", code)
                .set("population", population(geography));
        return switch (geography.level()) {
            case COUNTRY ->
                row.setTexts("name", new Localized("Italia", "Italy"))
                        .set("nuts", "IT")
                        .build();
            case REGION ->
                named(row, withoutSecondLanguage(name(regions, code)))
                        .set("parent", Geography.ITALY.code())
                        .set("nuts", regions.getOrDefault(code, Map.of()).get("nuts2_2021"))
                        .build();
            case PREFECTURE ->
                named(row, name(prefectures, code))
                        .set("parent", territory.region(code))
                        .set("nuts", nuts(code))
                        .build();
        };
    }

    /** Returns the residents in 2026 of today's provinces. */
    private long population(Geography geography) {
        return territory.prefectures(geography).stream()
                .flatMap(prefecture -> provinces.getOrDefault(prefecture, List.of()).stream())
                .mapToLong(province -> Long.parseLong(province.getOrDefault("population_2026", "")))
                .sum();
    }

    /** Returns the codes of a prefecture's provinces joined by {@code +}; null if none has a code yet. */
    private @Nullable String nuts(String prefecture) {
        TreeSet<String> codes = new TreeSet<>();
        provinces
                .getOrDefault(prefecture, List.of())
                .forEach(province -> codes.add(province.getOrDefault("nuts3_2021", "")));
        codes.remove("");
        return codes.isEmpty() ? null : String.join("+", codes);
    }

    private static OpenRowBuilder named(OpenRowBuilder row, String name) {
        return row.setTexts("name", new Localized(name, name));
    }

    private static String name(Map<String, Map<String, String>> records, String code) {
        return records.getOrDefault(code, Map.of()).getOrDefault("name", code);
    }

    /** Returns the Italian name of a bilingual region, {@code Valle d'Aosta/Vallée d'Aoste}. */
    private static String withoutSecondLanguage(String name) {
        return name.split("/", -1)[0];
    }

    private static Map<String, Map<String, String>> byCode(String file, String codeColumn) {
        return Contracts.reference(file).stream()
                .collect(toMap(record -> record.getOrDefault(codeColumn, ""), record -> record));
    }
}
