package it.accoglienza.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.report.FileOutcome.State;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The HTML page: escaped values, no reference to other files, and the same texts in both languages. */
final class ReportPageTest {
    private static final FileOutcome HOSTILE = new FileOutcome(
            "<script>alert(\"1\")</script>&.csv",
            new DeliveryBlockId("", "", ""),
            State.REFUSED,
            0,
            0,
            0,
            null,
            List.of(new Finding(Severity.FILE, "unknown_column", "\"><img src=x>", 0, List.of())));
    private static final FileOutcome FLAGGED = new FileOutcome(
            "report.csv",
            new DeliveryBlockId("ministry_presences", "IT", ""),
            State.RECEIVED,
            1_200,
            0,
            3,
            null,
            List.of(new Finding(
                    Severity.FLAG,
                    "hotspot_region",
                    "centre_type, persons",
                    3,
                    List.of(new Place(0, new TreeMap<>(Map.of("region_code", "08", "persons", "1200")))))));

    private final Contracts contracts = Contracts.declared();

    private String html(ReportLanguage language, FileOutcome... outcomes) {
        LandedFile other = new LandedFile("<b>.pdf", "", 0, 0);
        return new ReportPage(contracts, language).html(List.of(outcomes), List.of(other));
    }

    @Test
    void everyValueIsEscapedAndNothingIsLoaded() {
        String html = html(ReportLanguage.EN, HOSTILE);
        assertThat(html)
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;.csv", "&lt;b&gt;.pdf")
                .contains("&quot;&gt;&lt;img src=x&gt;")
                .doesNotContain("<script", "<img", "<b>")
                .doesNotContainPattern("(src|href|url|@import)\\s*[=(]\\s*[\"'h/]");
    }

    @Test
    void thePageHasALanguageHeadingsAndCaptionsAndGroupsFindingsByRule() {
        assertThat(html(ReportLanguage.IT, FLAGGED, HOSTILE, FLAGGED))
                .contains("<html lang=\"it\">", "<h1>Controllo delle consegne</h1>", "<h2>Segnalazioni per regola</h2>")
                .contains("<caption>Segnalazioni di tutti i file, prima le pi&ugrave; gravi</caption>")
                .contains("File da correggere o verificare: 3 su 3.")
                .contains("<span class=\"number\">2.400</span>")
                .contains("report.csv: Regione Emilia-Romagna (08)" + ", Persone 1200 (in tutto 3 righe)")
                .contains(">confrontare con il rapporto originale<")
                .containsSubsequence("file non accettato", "avviso");
        assertThat(html(ReportLanguage.EN, FLAGGED))
                .contains("<html lang=\"en\">", "1,200", "compare with the original");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("it")).isEqualTo(keys("en")).hasSizeGreaterThan(20);
    }

    private static List<String> keys(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(
                ReportPageTest.class.getResourceAsStream("/report/%s.properties".formatted(language)))) {
            texts.load(file);
        }
        return texts.stringPropertyNames().stream().sorted().toList();
    }
}
