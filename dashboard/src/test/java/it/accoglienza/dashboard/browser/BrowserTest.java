package it.accoglienza.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.javalin.Javalin;
import it.accoglienza.dashboard.Dashboard;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.page.Pages;
import it.accoglienza.dashboard.page.PortalFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at the real portal with a real browser; leaves a picture of each page in {@code target/screens}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {

    private static final List<String> PAGES = List.of(
            "",
            "indicators/occupancy_rate",
            "indicators/presences?geo=PD&freq=Q&breakdown=centre_type",
            "training",
            "projects/PROG-3793",
            "quality",
            "quality?prefecture=PD");
    private static final int FIRST_PAGE_BYTES = 400_000;

    private Chromium chromium;
    private OpenLayer layer;
    private Javalin portal;

    @BeforeAll
    void start(@TempDir Path folder) throws SQLException, IOException {
        chromium = Chromium.started();
        PortalFixture.publishedIn(folder);
        layer = OpenLayer.at(folder);
        portal = Dashboard.app(layer, new Pages()).start("localhost", 0);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (portal != null) {
            portal.stop();
            layer.close();
        }
    }

    static Stream<Arguments> views() {
        return Stream.of("it", "en").flatMap(language -> PAGES.stream()
                .flatMap(page -> Stream.of(1280, 320).map(width -> Arguments.of("/" + language + "/" + page, width))));
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @MethodSource("views")
    void aPageIsAccessibleDrawsItsChartsAndFitsTheWindow(String path, int width) {
        try (Visit visit = new Visit(chromium.browser(), new NewContextOptions().setViewportSize(width, 800))) {
            Page page = visit.open(address(path));
            Locator charts = page.locator(".chart");
            assertThat(charts.count()).isPositive();
            assertThat(page.locator(".chart.drawn canvas")).hasCount(charts.count());
            assertThat(page.locator("figure table caption")).hasCount(charts.count());
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of the content")
                    .isEqualTo(width);
            // Half of the views have a picture and are judged by axe: each page, width and language is among them.
            if (path.startsWith("/it") == (width == 1280)) {
                page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(path, width)));
                assertThat(violations(page)).isEmpty();
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theOtherPagesAreAccessibleToo() {
        for (String path : List.of("/it/indicators/", "/it/projects", "/en/data", "/it/methods", "/it/nowhere")) {
            try (Visit visit = new Visit(chromium.browser(), new NewContextOptions().setViewportSize(320, 800))) {
                Page page = visit.open(address(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isEqualTo(320);
                page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(path, 320)));
                assertThat(violations(page)).as(path).isEmpty();
            }
        }
    }

    @Test
    void theFirstPageIsLight() {
        try (Visit visit = new Visit(chromium.browser(), new NewContextOptions())) {
            visit.open(address("/it/"));
            assertThat(visit.weight()).isLessThan(FIRST_PAGE_BYTES);
        }
    }

    @Test
    void theArrowKeysWalkThroughAChartWithoutLeavingIt() {
        try (Visit visit = new Visit(chromium.browser(), new NewContextOptions())) {
            Page page = visit.open(address("/it/"));
            Locator chart = page.locator(".chart-line");
            chart.focus();
            byte[] before = chart.screenshot();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(chart).isFocused();
            assertThat(chart.screenshot()).isNotEqualTo(before);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theThreeChartsOfAProjectAreDrawnOnOneTimeAxis() {
        try (Visit visit = new Visit(chromium.browser(), new NewContextOptions())) {
            Page page = visit.open(address("/it/projects/PROG-3793"));
            Object places = page.evaluate(
                    "new Set(['tasks', 'milestones', 'spending'].map(id => {"
                            + " const drawing = echarts.getInstanceByDom(document.querySelector('#' + id + ' .chart'));"
                            + " return [0, 100, 400].map(day => drawing.convertToPixel({ xAxisIndex: 0 }, day)).join(); })).size");
            assertThat(places).isEqualTo(1);
        }
    }

    @Test
    void withoutScriptsThePageStillHasItsTablesAndItsForm() {
        try (Visit visit = new Visit(chromium.browser(), new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit.open(address("/en/indicators/occupancy_rate"));
            assertThat(page.locator(".chart").first()).isHidden();
            page.locator("#map summary").click();
            assertThat(page.locator("#map table tbody tr")).hasCount(106);
            page.locator("select[name=geo]").selectOption("PD");
            page.locator("form button").click();
            assertThat(page.locator(".headline")).containsText("prefecture of Padova");
        }
    }

    @Test
    void theLanguageSwitchKeepsTheState() {
        try (Visit visit = new Visit(chromium.browser(), new NewContextOptions())) {
            Page page = visit.open(address("/it/indicators/presences?freq=Q&geo=PD"));
            page.locator("a.language").click();
            assertThat(page).hasURL(Pattern.compile(".*/en/indicators/presences\\?(freq=Q&geo=PD|geo=PD&freq=Q)"));
            assertThat(page.locator(".headline")).containsText("prefecture of Padova, 4th quarter");
        }
    }

    /** What axe finds wrong, with the places where. */
    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    private String address(String path) {
        return "http://localhost:" + portal.port() + path;
    }

    private static Path picture(String path, int width) {
        return Path.of("target", "screens", path.replaceAll("\\W+", "_") + width + ".png");
    }
}
