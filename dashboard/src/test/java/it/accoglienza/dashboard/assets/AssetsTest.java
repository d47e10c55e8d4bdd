package it.accoglienza.dashboard.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetsTest {

    private static final Path REFERENCE = Path.of("../ingest/src/main/resources/reference");

    @Test
    void everyPrefectureAndRegionHasAShape() throws IOException {
        assertThat(names("prefectures.json"))
                .isEqualTo(firstColumn("prefectures.csv"))
                .hasSize(106);
        assertThat(names("regions.json")).isEqualTo(firstColumn("regions.csv")).hasSize(20);
    }

    @Test
    void shapesAreClosedRingsWithinItaly() throws IOException {
        for (JsonNode feature : map("prefectures.json").get("features")) {
            for (JsonNode polygon : feature.at("/geometry/coordinates")) {
                for (JsonNode ring : polygon) {
                    assertThat(ring.size())
                            .as(feature.at("/properties/name").asText())
                            .isGreaterThan(3);
                    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
                    assertThat(ring.get(0).get(0).asDouble()).isBetween(6.6, 18.6);
                    assertThat(ring.get(0).get(1).asDouble()).isBetween(35.4, 47.2);
                }
            }
        }
    }

    @Test
    void mergedProvincesLoseTheBorderBetweenThem() throws IOException {
        assertThat(points(map("regions.json"))).isLessThan(points(map("prefectures.json")));
        JsonNode piemonte = feature("regions.json", "01");
        assertThat(piemonte.at("/geometry/coordinates").size()).isEqualTo(1);
        assertThat(piemonte.at("/geometry/coordinates/0").size()).isEqualTo(1);
    }

    @Test
    void sanMarinoIsAHoleInRimini() throws IOException {
        assertThat(feature("prefectures.json", "RN")
                        .at("/geometry/coordinates/0")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theStyleSheetKeepsWhatThePagesUse() {
        Stylesheet used = Stylesheet.usedBy("<a class=\"btn btn-primary\">");
        assertThat(used.of("@charset \"utf-8\";.btn,.card{color:red}.card .btn{x:y}a:hover{z:w}/*n*/"))
                .isEqualTo(".btn{color:red}a:hover{z:w}");
        assertThat(used.of("@media print{.card{a:b}.btn{c:d}}@media screen{.card{a:b}}@font-face{e:f}"))
                .isEqualTo("@media print{.btn{c:d}}");
    }

    @Test
    void aFilesNameChangesWithItsContentAndOldFilesGo(@TempDir Path folder) throws IOException {
        Shelf first = Shelf.in(folder);
        first.put("site.js", "one".getBytes(UTF_8));
        first.close();
        Shelf second = Shelf.in(folder);
        second.put("site.js", "two".getBytes(UTF_8));
        second.close();
        assertThat(second.name("site.js")).isNotEqualTo(first.name("site.js")).matches("site\\.[0-9a-f]{12}\\.js");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
        try (InputStream gzip =
                new GZIPInputStream(Files.newInputStream(folder.resolve(second.name("site.js") + ".gz")))) {
            assertThat(gzip.readAllBytes()).asString(UTF_8).isEqualTo("two");
        }
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    private static List<String> firstColumn(String file) throws IOException {
        return Files.readAllLines(REFERENCE.resolve(file)).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .toList();
    }

    private static List<String> names(String map) throws IOException {
        List<String> names = new ArrayList<>();
        map(map).get("features")
                .forEach(feature -> names.add(feature.at("/properties/name").asText()));
        return names.stream().sorted().toList();
    }

    private static JsonNode feature(String map, String name) throws IOException {
        for (JsonNode feature : map(map).get("features")) {
            if (feature.at("/properties/name").asText().equals(name)) {
                return feature;
            }
        }
        throw new AssertionError("No shape named " + name);
    }

    private static int points(JsonNode map) {
        return map.findValues("coordinates").toString().split("\\[").length;
    }

    /** The map as the build put it among the assets. */
    private static JsonNode map(String name) throws IOException {
        Properties manifest = new Properties();
        try (InputStream in = asset("manifest.properties")) {
            manifest.load(in);
        }
        try (InputStream in = asset(manifest.getProperty(name))) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static InputStream asset(String name) {
        return Objects.requireNonNull(AssetsTest.class.getResourceAsStream("/assets/" + name), name);
    }
}
