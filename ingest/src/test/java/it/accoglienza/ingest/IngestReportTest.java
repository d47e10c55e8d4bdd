package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.ReportDocument;
import it.accoglienza.ingest.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a load: places of flagged and rejected rows, and the report files. */
final class IngestReportTest {
    /** Persons in the hotspots of Piemonte (twice) and Emilia-Romagna, which have none, and of Sicilia, which has some. */
    private static final String PRESENCES = """
            Data_Report,CodiceRegione,Migranti presenti negli hot spot,Migranti presenti nei centri di accoglienza,Migranti presenti nei centri SAI
            2024-03-31,01,12,100,50
            2024-03-31,08,3,100,50
            2024-03-31,19,40,100,50
            """;

    @TempDir
    private Path folder;

    private IngestReport load() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.centres("PD", "2024-03", "12");
        fixture.deliver("stays/PD/2024-03.csv", LoadFixture.STAYS + """
                PD,2024-03,G-AAAAAAAA,PD-C0001,2023-11-20,,,M,18-24,BGD,applicant,
                PD,2024-03,G-AAAAAAAB,PD-C0001,,,,M,25-34,PAK,applicant,
                PD,2024-03,G-AAAAAAAC,PD-C0001,,,,F,25-34,NGA,refugee,
                PD,2024-03,G-AAAAAAAD,PD-C0001,,,,F,25-34,NGA,refugee,
                PD,2024-03,G-AAAAAAAE,PD-C0001,,,,F,25-34,NGA,refugee,
                """);
        fixture.deliver("presences.csv", PRESENCES);
        fixture.deliver("=1+1.csv", "a;b\n1;2\n");
        fixture.deliver("elenco.pdf", "");
        return fixture.load();
    }

    @Test
    void aFlagNamesRegionCentreTypeAndFiguresAndARejectionItsLines() throws IOException {
        IngestReport report = load();
        assertThat(report.lines(true))
                .contains(
                        "    Data del rapporto 2024-03-31, Regione Piemonte (01), Tipo di centro Hotspot (HOTSPOT), Persone 12;"
                                + " Regione Emilia-Romagna (08), Tipo di centro Hotspot (HOTSPOT), Persone 3:"
                                + " risultano persone negli hotspot di una regione che non ne ha; confrontare con il rapporto originale")
                .contains(
                        "    righe 3, 4, 5, 6, colonna data_ingresso: valore obbligatorio mancante: indicarlo in ogni riga, anche"
                                + " dove le celle erano unite");
        assertThat(String.join("\n", report.lines(false))).doesNotContain("G-AAAA", "M-ABCDEF", "2023-11-20");
    }

    @Test
    void theReportFilesHoldEveryFindingInADeclaredShape() throws IOException {
        IngestReport report = load();
        Path file = folder.resolve("esito");
        Files.writeString(folder.resolve("esito.csv"), "an earlier report");

        ReportFiles.write(report, file);

        ReportDocument document = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build()
                .readValue(Files.readString(folder.resolve("esito.json")), ReportDocument.class);
        assertThat(document).isEqualTo(report.document());
        assertThat(document.ignored()).containsExactly("elenco.pdf");
        assertThat(document.json()).contains("\"format\" : \"accoglienza-report/1\"", "\"mean_risk\"", "\"line\" : 3");
        List<NamedCsvRecord> rows = rows(folder.resolve("esito.csv"));
        long findings = document.files().stream()
                .mapToLong(one -> Math.max(1, one.findings().size()))
                .sum();
        assertThat(rows).hasSize((int) findings);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("landing", "warehouse", "esito.json", "esito.csv");
        }
        assertRows(rows);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF").contains("\r\n");
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream()
                .toList();
    }

    private static void assertRows(List<NamedCsvRecord> rows) {
        assertThat(rows).allSatisfy(row -> assertThat(row.getField("file")).doesNotStartWith("="));
        assertThat(rows)
                .filteredOn(row -> row.getField("rule").equals("required"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFields())
                        .containsExactly(
                                "stays/PD/2024-03.csv",
                                "stays",
                                "PD",
                                "2024-03",
                                "partial",
                                "1",
                                "4",
                                "0",
                                "1",
                                "0,4000",
                                "1,0000",
                                "0,6000",
                                "required",
                                "rows",
                                "data_ingresso",
                                "4",
                                "3; 4; 5; 6",
                                "valore obbligatorio mancante",
                                "required value missing",
                                "indicarlo in ogni riga, anche dove le celle erano unite",
                                "enter it in each row, also where cells were merged"));
        assertThat(rows)
                .filteredOn(row -> row.getField("rule").equals("hotspot_region"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("places"))
                        .startsWith("CodiceRegione=01, Data_Report=2024-03-31, persone=12, tipo_centro=HOTSPOT; "));
        assertThat(rows)
                .filteredOn(row -> row.getField("file").equals("'=1+1.csv"))
                .hasSize(2);
    }
}
