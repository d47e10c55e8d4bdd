package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.IndicatorState;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {

    private static final Path SAMPLE = Path.of("../data-samples/open");

    /** A style, script or handler within the page, and a value that was not filled in. */
    private static final Pattern FAULT = Pattern.compile("<[^>]+\\s(?:style|on\\w+)=[^>]*>|<script>|<style|\\{\\d}");

    private final Pages pages = new Pages();
    private OpenLayer layer;

    @BeforeAll
    void publish(@TempDir Path folder) throws SQLException, IOException {
        PortalFixture.publishedIn(folder);
        layer = OpenLayer.at(folder);
    }

    @AfterAll
    void close() {
        layer.close();
    }

    @Test
    void everyPageObeysTheContentSecurityPolicyAndFillsItsWords() {
        try (Published published = layer.current()) {
            assertThat(faults(published)).isEmpty();
        }
    }

    @Test
    void everyPageOfTheKeptSampleIsSoundToo() {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLE), "data-samples/open is not there");
        try (OpenLayer sample = OpenLayer.at(SAMPLE);
                Published published = sample.current()) {
            assertThat(faults(published)).isEmpty();
        }
    }

    @Test
    void theHeadlineIsWrittenFromTheDataInThePagesLanguage() {
        try (Published published = layer.current()) {
            Map<String, List<String>> padova = Map.of("geo", List.of("PD"), "period", List.of("2024-12"));
            assertThat(page(published, Language.IT, "occupancy_rate", padova))
                    .containsPattern("Tasso di occupazione, prefettura di Padova, dicembre 2024: \\d+(,\\d)?\u00a0%, ");
            assertThat(page(published, Language.EN, "occupancy_rate", padova))
                    .containsPattern("Occupancy rate, prefecture of Padova, December 2024: \\d+(\\.\\d)?%, ")
                    .containsPattern("percentage points against November 2024");
        }
    }

    @Test
    void aPlaceThatDidNotDeliverIsSaidToHaveNotDelivered() {
        try (Published published = layer.current()) {
            assertThat(page(published, Language.IT, "occupancy_rate", Map.of("geo", List.of("AG"))))
                    .containsPattern("prefettura di Agrigento, [a-z]+ \\d{4}: non consegnato\\.");
        }
    }

    @Test
    void theProjectsOwnFiguresStandExactBesideTheRoundedOnes() {
        try (Published published = layer.current()) {
            assertThat(pages.training(published, Language.IT))
                    .contains("UTG Insieme: Pubblico 92, Privato 236")
                    .contains("Valori esatti")
                    .contains("UTG Insieme, Privato")
                    .contains("arrotondato a un multiplo di 5");
        }
    }

    @Test
    void withoutAReleaseThePageSaysHowToPublishOne() {
        assertThat(pages.nothingPublished(Language.IT)).contains("./accoglienza demo");
        assertThat(pages.problem(Language.EN, 400, "Parameter 'geo' cannot be '<b>'"))
                .contains("&lt;b&gt;")
                .contains("Bad request");
        assertThat(pages.problem(Language.EN, 418, "")).contains("Error of the portal");
    }

    /** What is wrong on any page, with the page's name. */
    private List<String> faults(Published published) {
        List<String> faults = new ArrayList<>();
        everyPage(published)
                .forEach((name, page) ->
                        FAULT.matcher(page).results().forEach(fault -> faults.add(name + ": " + fault.group())));
        return faults;
    }

    private Map<String, String> everyPage(Published published) {
        Map<String, String> all = new TreeMap<>();
        for (Language language : Language.values()) {
            all.put(language + " home", pages.home(published, language));
            all.put(language + " indicators", pages.indicators(published, language));
            all.put(language + " training", pages.training(published, language));
            all.put(language + " projects", pages.projects(published, language));
            published
                    .projects()
                    .all()
                    .forEach(project ->
                            all.put(language + " " + project.code(), pages.project(published, language, project)));
            for (DeliveryQuery query : List.of(
                    DeliveryQuery.ALL,
                    DeliveryQuery.ALL.during(List.of("2024-Q1")),
                    DeliveryQuery.ALL.of("stays"),
                    new DeliveryQuery(List.of(), List.of("PD"), List.of(), List.of(), List.of()))) {
                all.put(language + " " + query, pages.quality(published, language, query));
            }
            all.put(language + " data", pages.data(published, language));
            all.put(language + " methods", pages.methods(published, language));
            for (Indicator indicator : published.indicators()) {
                String name = language + " " + indicator.id() + " ";
                for (String freq : indicator.freqs()) {
                    all.put(name + freq, page(published, language, indicator.id(), Map.of("freq", List.of(freq))));
                }
                for (List<String> set : indicator.breakdowns()) {
                    String dimensions = String.join(",", set);
                    Map<String, List<String>> broken = Map.of("breakdown", List.of(dimensions));
                    all.put(name + dimensions, page(published, language, indicator.id(), broken));
                }
            }
        }
        return all;
    }

    private String page(
            Published published, Language language, String indicator, Map<String, List<String>> parameters) {
        return pages.indicator(
                published, language, IndicatorState.of(published, published.indicator(indicator), parameters));
    }
}
