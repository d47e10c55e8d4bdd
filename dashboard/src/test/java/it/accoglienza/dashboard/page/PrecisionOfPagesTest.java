package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Interval;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.request.IndicatorState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads the pages of the national sample: none states a rank, a highest or lowest value, a change or an exceeded threshold
 * that the published intervals do not support.
 */
class PrecisionOfPagesTest {
    private static final Path SAMPLE = Path.of("../data-samples/open");
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\">(?:<a [^>]*>)?([^<]+)(?:</a>)?</th>\\s*"
            + "<td class=\"number\">(\\d+)(?:\u2013(\\d+))?</td>");
    private static final Pattern HIGHEST = Pattern.compile("Highest available values: (.+?)\\.(?= [A-Z]|<)");
    private static final Pattern LOWEST = Pattern.compile("Lowest available values: (.+?)\\.(?= [A-Z]|<)");
    private static final Pattern PERIOD =
            Pattern.compile("name=\"period\".*?<option value=\"([^\"]+)\" selected", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("([^,(][^(]*) \\([^)]*\\)");

    private final Pages pages = new Pages();

    /** The positions of a geography in a table of ranks. */
    private record Positions(int best, int worst) {}

    @Test
    void noPageOfTheSampleSaysMoreThanItsIntervalsSupport() {
        int ranked = 0;
        int changes = 0;
        int partial = 0;
        try (OpenLayer sample = OpenLayer.at(SAMPLE);
                ReleaseSnapshot snapshot = sample.current()) {
            for (Indicator indicator : snapshot.indicators()) {
                for (GeographicLevel level : indicator.geoLevels()) {
                    String page = page(snapshot, indicator, level);
                    ranked += ranks(snapshot, indicator, page);
                    changes += change(snapshot, indicator, level, page);
                    partial += level == GeographicLevel.COUNTRY ? partialPeriods(snapshot, indicator, page) : 0;
                }
            }
        }
        assertThat(ranked).as("ranks read").isGreaterThan(1000);
        assertThat(changes).as("changes read").isGreaterThan(20);
        assertThat(partial).as("periods with missing deliveries").isGreaterThan(100);
    }

    /** In May 2025 Napoli did not deliver, and Campania's value is that of the other four prefectures. */
    @Test
    void periodsOfDifferentPrefecturesAreNotCompared() {
        try (OpenLayer sample = OpenLayer.at(SAMPLE);
                ReleaseSnapshot snapshot = sample.current()) {
            Indicator presences = snapshot.indicator("presences");
            assertThat(page(
                            snapshot,
                            presences,
                            Map.of("geo_level", List.of("region"), "geo", List.of("15"), "period", List.of("2025-06"))))
                    .contains(
                            "change compared with May 2025 not stated: deliveries incomplete or from other prefectures")
                    .contains("Periods that are not compared, because deliveries are incomplete")
                    .doesNotContain("Lowest 375");
            assertThat(page(snapshot, presences, GeographicLevel.COUNTRY))
                    .as("five prefectures are missing in June 2024")
                    .doesNotContain("Lowest 9,075");
            assertThat(page(
                            snapshot,
                            snapshot.indicator("landings_since_january"),
                            Map.of("period", List.of("2025-01"))))
                    .as("the count restarts in January")
                    .contains("Persons landed since January, Italy, January 2025: ")
                    .doesNotContain("compared with December 2024");
        }
    }

    private String page(ReleaseSnapshot snapshot, Indicator indicator, GeographicLevel level) {
        return page(snapshot, indicator, Map.of("geo_level", List.of(level.code())));
    }

    private String page(ReleaseSnapshot snapshot, Indicator indicator, Map<String, List<String>> state) {
        return pages.indicator(snapshot, Language.EN, IndicatorState.of(snapshot, indicator, state))
                .replace("&#39;", "'");
    }

    /** Compares the ranks and the named extremes of a page's map with the observations; returns the number of ranks. */
    private static int ranks(ReleaseSnapshot snapshot, Indicator indicator, String page) {
        Map<String, Positions> positions = new LinkedHashMap<>();
        String map = page.contains("id=\"map\"")
                ? page.substring(page.indexOf("id=\"map\""), page.indexOf("</figure>", page.indexOf("id=\"map\"")))
                : "";
        ROW.matcher(map).results().forEach(row -> positions.put(row.group(1), positions(row)));
        Optional<Map<String, Observation>> mapped = Stream.of(GeographicLevel.PREFECTURE, GeographicLevel.REGION)
                .map(level -> shown(snapshot, indicator, level, page))
                .filter(each -> !positions.isEmpty() && each.keySet().containsAll(positions.keySet()))
                .findFirst();
        if (mapped.isEmpty()) {
            assertThat(positions).as(indicator.id()).isEmpty();
            return 0;
        }
        Map<String, Observation> byName = mapped.get();
        positions.forEach((one, first) -> positions.forEach((other, second) -> {
            if (interval(byName, one).overlaps(interval(byName, other))) {
                assertThat(first.best() <= second.worst() && second.best() <= first.worst())
                        .as("%s: the ranks of %s and %s", indicator.id(), one, other)
                        .isTrue();
            }
        }));
        names(HIGHEST, page).forEach(name -> assertThat(others(byName, names(HIGHEST, page)))
                .as("%s: %s is higher", indicator.id(), name)
                .allMatch(other -> other.interval().isBelow(interval(byName, name))));
        names(LOWEST, page).forEach(name -> assertThat(others(byName, names(LOWEST, page)))
                .as("%s: %s is lower", indicator.id(), name)
                .allMatch(other -> interval(byName, name).isBelow(other.interval())));
        return positions.size();
    }

    /** Compares the headline with the intervals of its two values; returns 1 if it states a change. */
    private static int change(ReleaseSnapshot snapshot, Indicator indicator, GeographicLevel level, String page) {
        String headline = page.replaceAll("(?s).*class=\"lead headline\">(.*?)</p>.*", "$1");
        boolean changed = headline.contains("compared with")
                && !headline.contains("no measurable change")
                && !headline.contains("not stated");
        if (!changed) {
            return 0;
        }
        List<Observation> series = series(snapshot, indicator, level);
        Observation last = series.stream()
                .filter(each -> each.value() != null)
                .reduce((one, other) -> other)
                .orElseThrow();
        String previous = Period.of(last.period()).previous().toString();
        Observation before = series.stream()
                .filter(each -> each.period().equals(previous))
                .findFirst()
                .orElseThrow();
        assertThat(last.incomplete() || before.incomplete()).as(headline).isFalse();
        assertThat(last.delivered()).as(headline).isEqualTo(before.delivered());
        assertThat(last.delivered() == null
                        || last.delivered().equals(last.expected())
                        || indicator.scope().ofSome())
                .as(headline)
                .isTrue();
        assertThat(last.interval().overlaps(before.interval())
                        && !last.interval().exact())
                .as(headline)
                .isFalse();
        return 1;
    }

    /** The trend of a country names no period in which deliveries are missing; returns the number of such periods. */
    private static int partialPeriods(ReleaseSnapshot snapshot, Indicator indicator, String page) {
        List<String> partial = series(snapshot, indicator, GeographicLevel.COUNTRY).stream()
                .filter(each -> each.value() != null && !indicator.scope().ofSome())
                .filter(each -> !Objects.equals(each.delivered(), each.expected()))
                .map(each -> LocaleFormat.in(Language.EN).periods().full(each.period()))
                .toList();
        for (String period : partial) {
            assertThat(page)
                    .as(indicator.id())
                    .doesNotContainPattern("(?:: from|to|Lowest|Highest) [^ ()]+(?: [a-z]+)? \\(" + period + "\\)");
        }
        return partial.size();
    }

    /** Returns the totals of the first geography of a level in the indicator's first frequency. */
    private static List<Observation> series(ReleaseSnapshot snapshot, Indicator indicator, GeographicLevel level) {
        return snapshot.observations(ObservationQuery.of(indicator.id())
                .in(level, first(snapshot, level))
                .every(indicator.freqs().get(0))
                .cells(Breakdown.TOTAL));
    }

    private static String first(ReleaseSnapshot snapshot, GeographicLevel level) {
        return level == GeographicLevel.COUNTRY
                ? "IT"
                : snapshot.geographies(level).get(0).code();
    }

    /** Returns the observations of the page's period by the name of their geography. */
    private static Map<String, Observation> shown(
            ReleaseSnapshot snapshot, Indicator indicator, GeographicLevel level, String page) {
        String period = PERIOD.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        return snapshot
                .observations(ObservationQuery.of(indicator.id())
                        .across(level)
                        .during(period)
                        .cells(Breakdown.TOTAL))
                .stream()
                .filter(each -> each.value() != null)
                .collect(Collectors.toMap(
                        each -> snapshot.geography(level, each.geo()).name().en(), each -> each));
    }

    private static Interval interval(Map<String, Observation> byName, String name) {
        return Objects.requireNonNull(byName.get(name), name).interval();
    }

    private static Positions positions(MatchResult row) {
        int best = Integer.parseInt(row.group(2));
        return new Positions(best, row.group(3) == null ? best : Integer.parseInt(row.group(3)));
    }

    private static List<String> names(Pattern sentence, String page) {
        return sentence.matcher(page)
                .results()
                .flatMap(found -> NAME.matcher(found.group(1)).results())
                .map(name -> name.group(1).strip())
                .toList();
    }

    private static List<Observation> others(Map<String, Observation> byName, List<String> named) {
        return byName.entrySet().stream()
                .filter(each -> !named.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
