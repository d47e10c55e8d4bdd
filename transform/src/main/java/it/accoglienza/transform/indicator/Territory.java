package it.accoglienza.transform.indicator;

import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Province;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The country, its regions and its prefectures, and which lies in which. */
public final class Territory {
    static final String COUNTRY = "IT";

    private final Map<String, String> regionOf = new TreeMap<>();

    /** A geography: its level ({@code country}, {@code region}, {@code prefecture}) and code. */
    public record Place(String level, String code) {
        /** Both in one text, {@code prefecture/PD}. */
        String key() {
            return level + "/" + code;
        }
    }

    private Territory() {}

    public static Territory declared() {
        Territory territory = new Territory();
        ReferenceData.declared()
                .prefectures()
                .forEach(prefecture -> territory.regionOf.put(prefecture.code(), prefecture.regionCode()));
        return territory;
    }

    /** Every place, from the country down. */
    public List<Place> places() {
        Stream<Place> regions = regionOf.values().stream().distinct().sorted().map(code -> new Place("region", code));
        Stream<Place> prefectures = regionOf.keySet().stream().map(code -> new Place("prefecture", code));
        return Stream.of(Stream.of(new Place("country", COUNTRY)), regions, prefectures)
                .flatMap(places -> places)
                .toList();
    }

    /** The places that a place's figures count in: itself and those around it. */
    List<Place> around(Place place) {
        Place country = new Place("country", COUNTRY);
        return switch (place.level()) {
            case "prefecture" -> List.of(place, new Place("region", region(place.code())), country);
            case "region" -> List.of(place, country);
            default -> List.of(country);
        };
    }

    /** The prefectures of a place. */
    public List<String> prefectures(Place place) {
        return switch (place.level()) {
            case "prefecture" -> List.of(place.code());
            case "region" ->
                regionOf.keySet().stream()
                        .filter(code -> region(code).equals(place.code()))
                        .toList();
            default -> List.copyOf(regionOf.keySet());
        };
    }

    /** Regions with a single prefecture, and that prefecture: both are one cell. */
    public Map<String, String> singles() {
        return places().stream()
                .filter(place ->
                        place.level().equals("region") && prefectures(place).size() == 1)
                .collect(Collectors.toMap(
                        Place::code, place -> prefectures(place).get(0)));
    }

    /** The months in which the provinces of a prefecture became others, by prefecture. */
    Map<String, Set<String>> changes() {
        List<Province> provinces = ReferenceData.declared().provinces();
        LocalDate first = provinces.stream()
                .map(Province::validFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return provinces.stream()
                .filter(province -> !province.validFrom().equals(first))
                .collect(Collectors.groupingBy(
                        Province::prefectureCode,
                        Collectors.mapping(
                                province -> YearMonth.from(province.validFrom()).toString(), Collectors.toSet())));
    }

    public String region(String prefecture) {
        return regionOf.getOrDefault(prefecture, "");
    }
}
