package it.accoglienza.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PaletteTest {

    private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("--([\\w-]+): (#\\w+);");
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");

    @Test
    void everyColourOfSeriesAndClassesStandsOutFromWhite() {
        assertThat(Stream.of(Palette.SERIES, Palette.CLASSES).flatMap(List::stream))
                .allSatisfy(colour -> assertThat(contrast(colour, "#ffffff")).isGreaterThan(3));
    }

    @Test
    void twoSeriesSideBySideStandOutFromEachOther() {
        assertThat(contrast(Palette.SERIES.get(0), Palette.SERIES.get(1))).isGreaterThan(3);
    }

    @Test
    void theStyleSheetDeclaresTheColoursOfTheCharts() {
        String root = ROOT.matcher(styleSheet())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Map<String, String> declared = PROPERTY.matcher(root)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(declared).containsAllEntriesOf(Palette.byName());
    }

    @Test
    void noOtherFileOrRuleWritesAColour() {
        assertThat(colours(ROOT.matcher(styleSheet()).replaceFirst(""))).isEmpty();
        assertThat(Stream.of("src/main/jte", "src/main/resources/charts", "src/main/java")
                        .flatMap(folder -> files(Path.of(folder)))
                        .filter(file -> !file.endsWith("Palette.java"))
                        .flatMap(file -> colours(read(file)).stream().map(colour -> file + ": " + colour)))
                .isEmpty();
        assertThat(colours(read(Path.of("src/main/assets/site.js")))).isEmpty();
    }

    private static String styleSheet() {
        return read(Path.of("src/main/assets/site.css"));
    }

    private static List<String> colours(String text) {
        return COLOUR.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Returns the relative luminance as WCAG defines it. */
    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
