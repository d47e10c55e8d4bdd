package it.accoglienza.transform.release;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.ingest.contract.ReferenceData.Region;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.observation.Geography;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Maps the reference data to rows of the open table {@code geographies}. */
final class GeographyTable {
    private final OpenTableSchema table;
    private final Territory territory = Territory.declared();
    private final Map<String, Region> regions;
    private final Map<String, Prefecture> prefectures;
    /** The provinces that exist today, by prefecture code. */
    private final Map<String, List<Province>> provinces;

    /** The residents of the newest year at hand, by prefecture code. */
    private final Map.Entry<Integer, Map<String, Long>> newest;

    private GeographyTable(OpenTableSchema table, ReferenceData reference) {
        this.table = table;
        this.regions = reference.regions().stream().collect(toMap(Region::code, region -> region));
        this.prefectures = reference.prefectures().stream().collect(toMap(Prefecture::code, prefecture -> prefecture));
        this.provinces = reference.provinces().stream()
                .filter(province -> province.validTo() == null)
                .collect(groupingBy(Province::prefectureCode));
        this.newest = requireNonNull(reference.residents().byYear().lastEntry());
    }

    /** Returns one row for each geography: the country, the regions, the prefectures. */
    static List<Row> rows(OpenTableSchema table) {
        GeographyTable geographies = new GeographyTable(table, ReferenceData.declared());
        return geographies.territory.geographies().stream()
                .map(geographies::row)
                .toList();
    }

    private Row row(Geography geography) {
        String code = geography.code();
        OpenRowBuilder row = new OpenRowBuilder(table)
                .set("geo_level", geography.level().code())
                .set("geo", code)
                .set("population", population(geography))
                .set("population_year", newest.getKey());
        return switch (geography.level()) {
            case COUNTRY ->
                row.setTexts("name", new Localized("Italia", "Italy"))
                        .set("nuts", "IT")
                        .build();
            case REGION -> {
                Region region = requireNonNull(regions.get(code));
                yield named(row, withoutSecondLanguage(region.name()))
                        .set("parent", Geography.ITALY.code())
                        .set("nuts", region.nuts2())
                        .build();
            }
            case PREFECTURE ->
                named(row, requireNonNull(prefectures.get(code)).name())
                        .set("parent", territory.region(code))
                        .set("nuts", nuts(code))
                        .build();
        };
    }

    private long population(Geography geography) {
        return territory.prefectures(geography).stream()
                .mapToLong(prefecture -> requireNonNull(newest.getValue().get(prefecture)))
                .sum();
    }

    /** Returns the codes of a prefecture's provinces joined by {@code +}; null if none has a code yet. */
    private @Nullable String nuts(String prefecture) {
        String codes = provinces.getOrDefault(prefecture, List.of()).stream()
                .map(Province::nuts3)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        return codes.isEmpty() ? null : codes;
    }

    private static OpenRowBuilder named(OpenRowBuilder row, String name) {
        return row.setTexts("name", new Localized(name, name));
    }

    /** Returns the Italian name of a bilingual region, {@code Valle d'Aosta/Vallée d'Aoste}. */
    private static String withoutSecondLanguage(String name) {
        return name.split("/", -1)[0];
    }
}
