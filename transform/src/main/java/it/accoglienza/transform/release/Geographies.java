package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.ingest.contract.ReferenceData.Region;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.observation.Geography;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        ReferenceData reference = ReferenceData.declared();
        for (Province province : reference.provinces()) {
            String prefecture = province.prefectureCode();
            if (province.validTo() == null) {
                residents.merge(prefecture, Objects.requireNonNull(province.population2026()), Long::sum);
                nuts.computeIfAbsent(prefecture, code -> new TreeSet<>())
                        .add(Objects.requireNonNullElse(province.nuts3(), ""));
            }
        }
        Map<String, Region> regions =
                reference.regions().stream().collect(Collectors.toMap(Region::code, region -> region));
        Map<String, Prefecture> prefectures =
                reference.prefectures().stream().collect(Collectors.toMap(Prefecture::code, prefecture -> prefecture));
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
                            Region region = Objects.requireNonNull(regions.get(code));
                            String name = region.name().split("/", -1)[0];
                            yield RowFactory.create(
                                    place.level().code(), code, name, name, "IT", region.nuts2(), population);
                        }
                        case PREFECTURE -> {
                            String name = Objects.requireNonNull(prefectures.get(code))
                                    .name();
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
}
