package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The country, its regions and its prefectures, and the region of each prefecture. */
public final class Territory {
    private final Map<String, String> regionOf = new TreeMap<>();

    private Territory() {}

    /** Reads the reference files. */
    public static Territory declared() {
        Territory territory = new Territory();
        ReferenceData.declared()
                .prefectures()
                .forEach(prefecture -> territory.regionOf.put(prefecture.code(), prefecture.regionCode()));
        return territory;
    }

    /** Returns all geographies: the country, the regions and the prefectures. */
    public List<Geography> geographies() {
        Stream<Geography> regions =
                regionOf.values().stream().distinct().sorted().map(Geography::region);
        Stream<Geography> prefectures = regionOf.keySet().stream().map(Geography::prefecture);
        return Stream.of(Stream.of(Geography.ITALY), regions, prefectures)
                .flatMap(geographies -> geographies)
                .toList();
    }

    /** Returns the geographies that contain a geography, itself first. */
    List<Geography> containing(Geography geography) {
        return switch (geography.level()) {
            case PREFECTURE -> List.of(geography, Geography.region(region(geography.code())), Geography.ITALY);
            case REGION -> List.of(geography, Geography.ITALY);
            case COUNTRY -> List.of(Geography.ITALY);
        };
    }

    /** Returns the codes of the prefectures in a geography. */
    public List<String> prefectures(Geography geography) {
        return switch (geography.level()) {
            case PREFECTURE -> List.of(geography.code());
            case REGION ->
                regionOf.keySet().stream()
                        .filter(code -> region(code).equals(geography.code()))
                        .toList();
            case COUNTRY -> List.copyOf(regionOf.keySet());
        };
    }

    /** Returns the regions with a single prefecture, region code to prefecture code: both are one cell. */
    public Map<String, String> singles() {
        return geographies().stream()
                .filter(geography -> geography.level() == GeographicLevel.REGION
                        && prefectures(geography).size() == 1)
                .collect(toMap(
                        Geography::code, geography -> prefectures(geography).get(0)));
    }

    /** Returns the months in which the provinces of a prefecture changed, by prefecture code. */
    Map<String, Set<String>> changes() {
        List<Province> provinces = ReferenceData.declared().provinces();
        LocalDate first = provinces.stream()
                .map(Province::validFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return provinces.stream()
                .filter(province -> !province.validFrom().equals(first))
                .collect(groupingBy(
                        Province::prefectureCode,
                        mapping(province -> YearMonth.from(province.validFrom()).toString(), toSet())));
    }

    /** Returns the region of each prefecture, by codes. */
    public Map<String, String> regions() {
        return Map.copyOf(regionOf);
    }

    /** Returns the code of a prefecture's region, empty for an unknown prefecture. */
    public String region(String prefecture) {
        return regionOf.getOrDefault(prefecture, "");
    }
}
