package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.observation.Geography;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The published table of places, from the reference files; a place a row, from the country down. */
final class Geographies {
    static final String COLUMNS = "geo_level STRING, geo STRING, name_it STRING, name_en STRING, parent STRING,"
            + " nuts STRING, population BIGINT";

    private Geographies() {}

    /** Every place with its residents, summed from the provinces that there are now. */
    static List<Row> rows() {
        Map<String, Long> residents = new TreeMap<>();
        Map<String, SortedSet<String>> nuts = new TreeMap<>();
        for (Map<String, String> province : Contracts.reference("provinces")) {
            String prefecture = province.getOrDefault("prefecture_code", "");
            if (province.getOrDefault("valid_to", "").isEmpty()) {
                residents.merge(prefecture, Long.valueOf(province.getOrDefault("population_2026", "")), Long::sum);
                nuts.computeIfAbsent(prefecture, code -> new TreeSet<>()).add(province.getOrDefault("nuts3_2021", ""));
            }
        }
        Map<String, Map<String, String>> regions = byCode("regions", "region_code");
        Map<String, Map<String, String>> prefectures = byCode("prefectures", "prefecture_code");
        Territory territory = Territory.declared();
        List<Row> rows = new ArrayList<>();
        for (Geography place : territory.geographies()) {
            String code = place.code();
            long population = territory.prefectures(place).stream()
                    .mapToLong(prefecture -> residents.getOrDefault(prefecture, 0L))
                    .sum();
            rows.add(
                    switch (place.level()) {
                        case COUNTRY ->
                            RowFactory.create(place.level().code(), code, "Italia", "Italy", null, "IT", population);
                        case REGION -> {
                            Map<String, String> region = regions.getOrDefault(code, Map.of());
                            String name = region.getOrDefault("name", code).split("/")[0];
                            yield RowFactory.create(
                                    place.level().code(), code, name, name, "IT", region.get("nuts2_2021"), population);
                        }
                        case PREFECTURE -> {
                            String name =
                                    prefectures.getOrDefault(code, Map.of()).getOrDefault("name", code);
                            SortedSet<String> codes = nuts.getOrDefault(code, Collections.emptySortedSet());
                            codes.remove("");
                            yield RowFactory.create(
                                    place.level().code(),
                                    code,
                                    name,
                                    name,
                                    territory.region(code),
                                    codes.isEmpty() ? null : String.join("+", codes),
                                    population);
                        }
                    });
        }
        return rows;
    }

    private static Map<String, Map<String, String>> byCode(String file, String code) {
        return Contracts.reference(file).stream()
                .collect(Collectors.toMap(row -> row.getOrDefault(code, ""), row -> row));
    }
}
