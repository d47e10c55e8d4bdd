package it.accoglienza.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.request.IndicatorState;
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

    /** An inline style, script or event handler, or a placeholder without a value. */
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
    void everyPageObeysTheContentSecurityPolicyAndFillsItsTexts() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            assertThat(faults(snapshot)).isEmpty();
        }
    }

    @Test
    void everyPageOfTheKeptSampleDoesSoToo() {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLE), "data-samples/open is not there");
        try (OpenLayer sample = OpenLayer.at(SAMPLE);
                ReleaseSnapshot snapshot = sample.current()) {
            assertThat(faults(snapshot)).isEmpty();
        }
    }

    @Test
    void theQualityPageNamesTheRegionsOfARepeatedReport() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            assertThat(pages.quality(snapshot, Language.EN, DeliveryQuery.ALL))
                    .contains("National reports", "30 Jun 2024", "Umbria and Veneto", "date not readable");
        }
    }

    @Test
    void theFootOfEveryPageSaysWhatTheReleaseWasComputedWith() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            assertThat(page(snapshot, Language.EN, "occupancy_rate", Map.of()))
                    .contains("Computed with version 1.0.0 of the program; fingerprints: contracts 5d41402abc4b2a76.");
        }
    }

    @Test
    void theHeadlineIsGeneratedFromTheDataInTheLanguageOfThePage() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            Map<String, List<String>> padova = Map.of("geo", List.of("PD"), "period", List.of("2024-12"));
            assertThat(page(snapshot, Language.IT, "occupancy_rate", padova))
                    .containsPattern(
                            "Tasso di occupazione, prefettura di Padova, dicembre 2024: \\d+(,\\d)?\u00a0% \\(da ");
            assertThat(page(snapshot, Language.EN, "occupancy_rate", padova))
                    .containsPattern("Occupancy rate, prefecture of Padova, December 2024: \\d+(\\.\\d)?% \\(")
                    .contains(", no measurable change compared with November 2024. Deliveries");
            Map<String, List<String>> country = Map.of("geo_level", List.of("country"), "period", List.of("2024-12"));
            assertThat(page(snapshot, Language.EN, "occupancy_rate", country))
                    .containsPattern("percentage points compared with November 2024");
        }
    }

    @Test
    void theHeadlineOfAPrefectureWithoutADeliverySaysNotDelivered() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            assertThat(page(snapshot, Language.IT, "occupancy_rate", Map.of("geo", List.of("AG"))))
                    .containsPattern("prefettura di Agrigento, [a-z]+ \\d{4}: non consegnato\\.");
        }
    }

    @Test
    void anIncompletePeriodIsComparedWithNoneAndSaysUpToWhichDay() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            String page = page(snapshot, Language.IT, "landings", Map.of());
            assertThat(page)
                    .contains(
                            "Persone sbarcate, Italia, dicembre 2022: 4.311 persone (provvisorio, fino al 15 dic 2022).")
                    .contains("Italia: da 13.500 (ottobre 2022) a 9.000 (novembre 2022). Minimo 9.000 (novembre 2022).")
                    .contains("Periodo incompleto, non confrontabile con gli altri: dicembre 2022, 4.311")
                    .contains("\"type\":\"scatter\"")
                    .doesNotContain("rispetto");
            assertThat(page(snapshot, Language.EN, "landings", Map.of("freq", List.of("A"))))
                    .contains("Persons landed, Italy, 2022: 95,947 persons (provisional, up to 15 Dec 2022).")
                    .doesNotContain("compared");
        }
    }

    @Test
    void whatSomePrefecturesHaveIsNoNationalFigure() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            assertThat(page(snapshot, Language.IT, "desk_contacts", Map.of()))
                    .contains("<small>33 prefetture su 106</small></h1>")
                    .contains("Contatti degli sportelli, 33 prefetture su 106, dicembre 2024: 4.105 (da 4.101 a 4.109)")
                    .contains("Contatti degli sportelli: 33 prefetture su 106</h2>");
            assertThat(page(
                            snapshot,
                            Language.EN,
                            "desk_contacts",
                            Map.of("geo_level", List.of("region"), "geo", List.of("16"))))
                    .contains("3 prefectures of 6 (Puglia)");
            assertThat(pages.home(snapshot, Language.IT)).doesNotContain("desk_contacts\">Contatti");
        }
    }

    @Test
    void aThresholdHasThreeAnswers() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            String page = page(snapshot, Language.IT, "occupancy_rate", Map.of());
            assertThat(page)
                    .contains(">sopra il 100\u00a0%<")
                    .contains(">non sopra il 100\u00a0%<")
                    .contains(">non si può dire se sia sopra il 100\u00a0%<");
        }
    }

    @Test
    void theTrainingPageHasExactAndRoundedValues() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            assertThat(pages.training(snapshot, Language.IT))
                    .contains("UTG Insieme: pubblico 92, privato 236")
                    .contains("Valori esatti")
                    .contains("UTG Insieme, Privato")
                    .contains("arrotondato a un multiplo di 5");
        }
    }

    @Test
    void tasksAndMilestonesHaveTheirTitleInTheLanguageOfThePageOrTheirCode() {
        try (ReleaseSnapshot snapshot = layer.current()) {
            ProjectReader projects = new ProjectReader(snapshot);
            assertThat(pages.project(snapshot, Language.IT, projects.project("PROG-3793")))
                    .contains("3.2 Mediazione dei conflitti", "M1 Piano adottato", ">M2<")
                    .doesNotContain("Conflict", "M2 null");
            assertThat(pages.project(snapshot, Language.EN, projects.project("PROG-3793")))
                    .contains("3.2 Conflict mediation", "M1 Plan adopted", ">M2<")
                    .doesNotContain("conflitti", "M2 null");
            assertThat(pages.project(snapshot, Language.EN, projects.project("UTG-INSIEME")))
                    .contains("1.1 Governance networks", ">2.1<")
                    .doesNotContain("2.1 null");
        }
    }

    @Test
    void errorPagesHaveTheirTextsAndEscapeTheDetail() {
        assertThat(pages.nothingPublished(Language.IT)).contains("./accoglienza demo");
        assertThat(pages.problem(Language.EN, 400, "Parameter 'geo' cannot be '<b>'"))
                .contains("&lt;b&gt;")
                .contains("Bad request");
        assertThat(pages.problem(Language.EN, 418, "")).contains("Portal error");
    }

    /** Returns the faults of all pages, each with the name of its page. */
    private List<String> faults(ReleaseSnapshot snapshot) {
        List<String> faults = new ArrayList<>();
        everyPage(snapshot)
                .forEach((name, page) ->
                        FAULT.matcher(page).results().forEach(fault -> faults.add(name + ": " + fault.group())));
        return faults;
    }

    private Map<String, String> everyPage(ReleaseSnapshot snapshot) {
        Map<String, String> all = new TreeMap<>();
        for (Language language : Language.values()) {
            all.put(language + " home", pages.home(snapshot, language));
            all.put(language + " indicators", pages.indicators(snapshot, language));
            all.put(language + " training", pages.training(snapshot, language));
            all.put(language + " projects", pages.projects(snapshot, language));
            new ProjectReader(snapshot)
                    .all()
                    .forEach(project ->
                            all.put(language + " " + project.code(), pages.project(snapshot, language, project)));
            for (DeliveryQuery query : List.of(
                    DeliveryQuery.ALL,
                    DeliveryQuery.ALL.during(List.of("2024-Q1")),
                    DeliveryQuery.ALL.ofDataset("stays"),
                    new DeliveryQuery(List.of(), List.of("PD"), List.of(), List.of()))) {
                all.put(language + " " + query, pages.quality(snapshot, language, query));
            }
            all.put(language + " data", pages.data(snapshot, language));
            all.put(language + " methods", pages.methods(snapshot, language));
            snapshot.indicators().forEach(indicator -> all.putAll(everyState(snapshot, language, indicator)));
        }
        return all;
    }

    private Map<String, String> everyState(ReleaseSnapshot snapshot, Language language, Indicator indicator) {
        Map<String, String> all = new TreeMap<>();
        String name = language + " " + indicator.id() + " ";
        for (Frequency freq : indicator.freqs()) {
            all.put(name + freq, page(snapshot, language, indicator.id(), Map.of("freq", List.of(freq.code()))));
        }
        for (List<String> set : indicator.breakdowns()) {
            String dimensions = String.join(",", set);
            Map<String, List<String>> breakdown = Map.of("breakdown", List.of(dimensions));
            all.put(name + dimensions, page(snapshot, language, indicator.id(), breakdown));
        }
        return all;
    }

    private String page(
            ReleaseSnapshot snapshot, Language language, String indicator, Map<String, List<String>> parameters) {
        return pages.indicator(
                snapshot, language, IndicatorState.of(snapshot, snapshot.indicator(indicator), parameters));
    }
}
