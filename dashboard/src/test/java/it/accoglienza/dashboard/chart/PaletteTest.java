package it.accoglienza.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PaletteTest {

    @Test
    void everyColourStandsOutFromWhite() {
        assertThat(Stream.of(Palette.SERIES, Palette.CLASSES).flatMap(List::stream))
                .allSatisfy(colour -> assertThat(contrast(colour, "#ffffff")).isGreaterThan(3));
    }

    @Test
    void twoSeriesSideBySideStandOutFromEachOther() {
        assertThat(contrast(Palette.SERIES.get(0), Palette.SERIES.get(1))).isGreaterThan(3);
    }

    @Test
    void theKeysOfTheStyleSheetHaveTheColoursOfTheCharts() throws IOException {
        String css = Files.readString(Path.of("src/main/assets/site.css"));
        for (int i = 0; i < Palette.CLASSES.size(); i++) {
            assertThat(css).contains(".swatch-%d { background: %s;".formatted(i + 1, Palette.CLASSES.get(i)));
        }
        for (int i = 0; i < Palette.SERIES.size(); i++) {
            assertThat(css)
                    .contains(".series-key-%d { fill: %2$s; stroke: %2$s;".formatted(i + 1, Palette.SERIES.get(i)));
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** The relative luminance of WCAG. */
    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
