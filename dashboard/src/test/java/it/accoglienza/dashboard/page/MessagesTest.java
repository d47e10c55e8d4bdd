package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {

    private static final Pattern NAMED = Pattern.compile("text\\(\\s*\"([\\w./]+\\w)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
        Messages it = Messages.in(Language.IT);
        Messages en = Messages.in(Language.EN);
        assertThat(en.keys()).isEqualTo(it.keys());
        for (String name : it.keys()) {
            assertThat(values(en.text(name))).as(name).isEqualTo(values(it.text(name)));
        }
    }

    @Test
    void everyKeyInJavaAndTemplatesExists() throws IOException {
        List<String> named = Stream.of("src/main/jte", "src/main/java/it/accoglienza/dashboard/page")
                .flatMap(folder -> sources(Path.of(folder)).stream())
                .flatMap(source -> NAMED.matcher(source).results().map(found -> found.group(1)))
                .filter(name -> !name.endsWith("."))
                .toList();
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(Messages.in(Language.IT).keys()).containsAll(named);
    }

    @Test
    void theMethodsGiveTheLimitsOfDisclosureControl() {
        Map<String, String> limits = Pattern.compile("([\\d.]+) AS ((?:minimum|maximum)_\\w+)")
                .matcher(read(Path.of("../transform/src/main/resources/protect/disclosure_control.sql")))
                .results()
                .collect(Collectors.toMap(limit -> limit.group(2), limit -> limit.group(1)));
        String share = new BigDecimal(String.valueOf(limits.get("minimum_share_of_cells")))
                .movePointRight(2)
                .toBigInteger()
                .toString();
        for (Language language : Language.values()) {
            LocaleFormat format = LocaleFormat.in(language);
            String decimals = String.valueOf(limits.get("minimum_decimals_total"));
            assertThat(Messages.in(language).text("methods.rates.text"))
                    .containsPattern("\\b" + limits.get("minimum_denominator") + "\\b")
                    .containsPattern("\\b" + limits.get("minimum_count") + "\\b")
                    .containsPattern("\\b" + limits.get("minimum_breakdown_total") + "\\b")
                    .containsPattern("\\b" + share + "\\s?%")
                    .contains(format.number(new BigDecimal(decimals), 0));
        }
    }

    @Test
    void placeholdersAreReplacedByValues() {
        assertThat(Messages.in(Language.EN).text("figure.range", "5", "10")).isEqualTo("5 to 10");
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
