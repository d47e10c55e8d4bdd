package it.accoglienza.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the build on the dashboard's own files; the webjars are replaced by small files of the same names. */
final class AssetBuildTest {

    private static final Path DASHBOARD = Path.of("../src/main");
    private static final String REGULAR = "titillium-web-v10-latin-ext_latin-regular.woff2";
    private static final String BOLD = "titillium-web-v10-latin-ext_latin-700.woff2";

    @TempDir
    Path webjars;

    @TempDir
    Path output;

    private final Properties manifest = new Properties();

    @BeforeEach
    void build() throws IOException {
        Files.writeString(webjars.resolve("echarts.min.js"), "var echarts");
        Files.writeString(
                webjars.resolve("bootstrap-italia.min.css"), "\uFEFF/* Licence */.container{a:b}.carousel{c:d}");
        Files.writeString(webjars.resolve(REGULAR), "regular");
        Files.writeString(webjars.resolve(BOLD), "bold");
        AssetBuild.main(new String[] {
            webjars.toString(), DASHBOARD + "/assets", DASHBOARD + "/jte", output.toString(),
        });
        try (Reader reader = Files.newBufferedReader(output.resolve("manifest.properties"))) {
            manifest.load(reader);
        }
    }

    @Test
    void theManifestHasEveryAsset() {
        assertThat(manifest.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "echarts.js",
                        "site.js",
                        "site.css",
                        "favicon.svg",
                        "prefectures.json",
                        "regions.json",
                        REGULAR,
                        BOLD);
    }

    @Test
    void theStyleSheetHasTheLicenceTheUsedRulesAndTheHashedFonts() throws IOException {
        assertThat(Files.readString(output("site.css")))
                .startsWith("/* Licence */.container{a:b}")
                .doesNotContain("carousel")
                .contains("@font-face", manifest.getProperty(REGULAR), manifest.getProperty(BOLD));
    }

    @Test
    void mapShapesAreCopiedUnchanged() {
        assertThat(output("regions.json")).hasSameBinaryContentAs(DASHBOARD.resolve("assets/map/regions.geojson"));
    }

    private Path output(String name) {
        return output.resolve(manifest.getProperty(name));
    }
}
