package it.accoglienza.samples.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.Delivered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the national sample with the published figures of 2025-08-31. */
final class CalibrationTest {
    private static final double SCALE = 0.07;
    private static final String REFERENCE = Calibration.REFERENCE.toString();

    private static final Map<String, String> regions =
            Prefecture.all().stream().collect(Collectors.toMap(Prefecture::code, Prefecture::region));
    private static final Calibration calibration = Calibration.read();
    private static final Map<String, Integer> people = new HashMap<>();
    private static final Map<String, Integer> centres = new TreeMap<>();
    private static final Map<String, List<Integer>> casPlaces = new HashMap<>();

    @BeforeAll
    static void count() {
        Map<String, Delivered> stays = Delivered.national("stays").stream()
                .collect(Collectors.toMap(Delivered::block, delivered -> delivered));
        for (Delivered delivered : Delivered.national("centres")) {
            if (delivered.period().equals(REFERENCE)) {
                count(delivered, stays);
            }
        }
    }

    private static void count(Delivered delivered, Map<String, Delivered> stays) {
        Map<String, String> types = new HashMap<>();
        for (NamedCsvRecord row : delivered.rows()) {
            String type = row.getField("tipo_centro");
            types.put(row.getField("codice_centro"), type);
            centres.merge(delivered.prefecture() + "/" + type, 1, Integer::sum);
            if (type.equals("CAS")) {
                casPlaces
                        .computeIfAbsent(delivered.prefecture(), none -> new ArrayList<>())
                        .add(Integer.parseInt(row.getField("posti")));
            }
        }
        Delivered ofPrefecture = Objects.requireNonNull(stays.get(delivered.block()), delivered.block());
        for (NamedCsvRecord row : ofPrefecture.rows()) {
            if (row.getField("data_uscita").isEmpty()) {
                String type = types.getOrDefault(row.getField("codice_centro"), "");
                people.merge(regions.get(delivered.prefecture()) + "/" + type, 1, Integer::sum);
            }
        }
    }

    @Test
    void everyRegionIsWithinOnePercentOrOnePersonOfItsPublishedFigure() {
        Map<String, Integer> hotspots = Objects.requireNonNull(
                        calibration.months().get(Calibration.REFERENCE))
                .hotspotsByRegion();
        calibration.regions().values().forEach(region -> {
            int hotspot = hotspots.getOrDefault(region.region(), 0);
            double published = (region.centres() + region.sai() + hotspot) * SCALE;
            int sampled = people(region.region(), "CPA", "CAS", "SAI", "HOTSPOT");
            assertThat((double) sampled).isCloseTo(published, within(Math.max(1, published * 0.01)));
            assertThat((double) people(region.region(), "SAI")).isCloseTo(region.sai() * SCALE, within(1.0));
        });
    }

    @Test
    void theCountryHasItsShareOfThePublishedTotal() {
        int sum = people.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).isBetween((int) (140_200 * SCALE), (int) (140_500 * SCALE));
    }

    @Test
    void hotspotsAreOnlyInSiciliaCalabriaAndPuglia() {
        Set<String> found = new TreeSet<>();
        centres.keySet().stream()
                .filter(key -> key.endsWith("/HOTSPOT"))
                .forEach(key -> found.add(String.valueOf(regions.get(key.substring(0, 2)))));
        assertThat(found).containsExactly("16", "18", "19");
    }

    @Test
    void everyPrefectureHasACasAndASai() {
        for (Prefecture prefecture : Prefecture.all()) {
            assertThat(centres).containsKeys(prefecture.code() + "/CAS", prefecture.code() + "/SAI");
        }
    }

    @Test
    void casAreSmallInPadovaAndTriesteAndLargeInMilano() {
        assertThat(meanCasPlaces("PD")).isCloseTo(8, within(1.5));
        assertThat(meanCasPlaces("TS")).isCloseTo(8, within(1.5));
        assertThat(meanCasPlaces("MI")).isCloseTo(119, within(15.0));
    }

    /** The share is 630; there are some more because a prefecture has at least one centre of each of its types. */
    @Test
    void centresAreAboutTheirShareOfNineThousand() {
        assertThat(centres.values().stream().mapToInt(Integer::intValue).sum()).isBetween(600, 730);
    }

    private static int people(String region, String... types) {
        int sum = 0;
        for (String type : types) {
            sum += people.getOrDefault(region + "/" + type, 0);
        }
        return sum;
    }

    private static double meanCasPlaces(String prefecture) {
        return casPlaces.getOrDefault(prefecture, List.of()).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }
}
