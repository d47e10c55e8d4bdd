package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.dashboard.page.PortalFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state in an address holds for headline, table, chart, file and API alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageStateTest {
    private static final Pattern HEADLINE = Pattern.compile("class=\"lead headline\">[^:]*: ([\\d.,\u2212]*\\d)");
    private static final Pattern TREND = Pattern.compile("<figure[^>]* id=\"trend\">(.*?)</figure>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>\\s*<th scope=\"row\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td class=\"number\">([\\d,.\u2212]+)%?(?: |<)");
    private static final Pattern CHART = Pattern.compile("\"value\":(-?[\\d.]+)");
    private static final Pattern DOWNLOAD = Pattern.compile("class=\"download\" href=\"([^\"]+)\"");

    private RunningSite site;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        PortalFixture.publishedIn(folder);
        site = new RunningSite(folder);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "presences?geo=PD",
                "presences?geo=PD&centre_type=SAI",
                "presences?geo_level=region&geo=05&centre_type=CAS&freq=Q",
                "occupancy_rate?geo=PD",
                "occupancy_rate?centre_type=CAS&geo=PD&period=2024-06",
                "trained_operators?sector=public&geo=TV",
                "landings",
                "desk_contacts"
            })
    void headlineTableChartFileAndApiHaveTheSameValues(String state) throws Exception {
        String separator = state.contains("?") ? "&" : "?";
        String page = site.get("/en/indicators/" + state).body();
        String trend = first(TREND, page);
        List<NamedCsvRecord> chart = csv(first(DOWNLOAD, trend).replace("&amp;", "&"));
        List<NamedCsvRecord> file = csv("/en/indicators/" + state.replaceFirst("\\?|$", ".csv?"));

        List<String> table = values(ROW.matcher(trend).results().flatMap(row -> CELL.matcher(row.group(1))
                .results()));
        assertThat(table).as("table").isNotEmpty().containsExactlyInAnyOrderElementsOf(values(chart));
        assertThat(table).as("page file").containsAll(values(file));
        assertThat(CHART.matcher(trend).results().map(value -> plain(value.group(1))))
                .as("drawn values are in the file")
                .isSubsetOf(table);
        assertThat(file.stream().map(row -> row.getField("value"))).contains(plain(first(HEADLINE, page)));
        assertThat(values(csv("/api/v1/observations.csv?"
                        + first(DOWNLOAD, trend)
                                .replaceAll("^[^?]*\\?|lang=\\w+", "")
                                .replace("&amp;", "&"))))
                .as("API")
                .isEqualTo(values(chart));
        assertThat(site.get("/en/indicators/" + state + separator + "period=2024-13")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFileUnderAMapHasTheCellsOfTheMap() throws Exception {
        assertThat(site.get("/en/indicators/presences?geo=PD&breakdown=centre_type")
                        .body())
                .as("the map shows totals")
                .containsPattern("geo_level=prefecture&amp;period=[\\d-]+&amp;breakdown=total&amp;lang=en");
        assertThat(site.get("/en/indicators/presences?centre_type=CAS&breakdown=centre_size,centre_type")
                        .body())
                .containsPattern(
                        "geo_level=prefecture&amp;period=[\\d-]+&amp;breakdown=centre_type&amp;centre_type=CAS");
    }

    @Test
    void aSelectionWithoutAPublishedTotalHasNoHeadlineAndNoMapOfOtherValues() throws Exception {
        String page = site.get("/en/indicators/project_trained_operators?sector=public")
                .body();
        assertThat(page)
                .contains("No total is published for this selection; the breakdowns are available.")
                .contains("Sector: Public")
                .doesNotContain("id=\"map\"");
        assertThat(values(ROW.matcher(first(TREND, page)).results().flatMap(row -> CELL.matcher(row.group(1))
                        .results())))
                .as("of the selection only")
                .containsExactlyInAnyOrder("92", "100");
    }

    @Test
    void theYearOfTheResidentsStandsBesideEveryRate() throws Exception {
        String address = "indicators/presences_per_1000_residents?geo=PD";
        String page = site.get("/en/" + address).body();
        String trend = first(TREND, page);
        assertThat(first(Pattern.compile("class=\"lead headline\">(.*?)</p>", Pattern.DOTALL), page))
                .contains("residents on 1 January 2025");
        assertThat(ROW.matcher(trend).results().map(row -> row.group(1).replaceAll("<[^>]*>", " ")))
                .anySatisfy(row -> assertThat(row).contains("June 2024", "residents on 1 January 2024"))
                .allSatisfy(row -> assertThat(row).containsPattern("residents on 1 January 202[45]"));
        assertThat(trend).as("chart").containsPattern("\"text\":\"[^\"]*residents on 1 January 2024");
        for (String file : List.of(
                first(DOWNLOAD, trend).replace("&amp;", "&"),
                "/api/v1/observations.csv?indicator=presences_per_1000_residents&geo=PD")) {
            assertThat(csv(file)).isNotEmpty().allSatisfy(row -> assertThat(row.getField("reference_year"))
                    .isEqualTo(row.getField("period").startsWith("2025") ? "2025" : "2024"));
        }
        assertThat(csv("/api/v1/observations.csv?indicator=occupancy_rate&geo=PD"))
                .allSatisfy(row -> assertThat(row.getField("reference_year")).isEmpty());
    }

    private List<NamedCsvRecord> csv(String address) throws Exception {
        return CsvReader.builder().ofNamedCsvRecord(site.get(address).body()).stream()
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<String> values(Stream<MatchResult> cells) {
        return cells.map(cell -> plain(cell.group(1))).toList();
    }

    private static List<String> values(List<NamedCsvRecord> rows) {
        return rows.stream()
                .map(row -> row.getField("value"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Returns a formatted number as files write it. */
    private static String plain(String number) {
        String digits = number.replace(",", "").replace('\u2212', '-');
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }
}
