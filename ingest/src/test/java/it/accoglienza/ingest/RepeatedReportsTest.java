package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** National reports that repeat the one before, or have zeros only. */
final class RepeatedReportsTest {
    private static final List<String> REGIONS =
            List.of("Piemonte,01", "Lombardia,03", "Veneto,05", "Toscana,09", "Puglia,16", "Sicilia,19");
    private static final String HEADER = "Regione,Data_Report,Migranti presenti negli hot spot,"
            + "Migranti presenti nei centri di accoglienza,Migranti presenti nei centri SAI,CodiceRegione,DenominazioneRegione\n";

    @TempDir
    private Path folder;

    @Test
    void eachRowThatRepeatsTheReportBeforeIsFlaggedAndNoOther() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.deliver(
                "presenze.csv",
                HEADER
                        + report("2023-04-30", 100, 7, 200)
                        + report("2023-05-31", 110, 3, 200)
                        + report("2023-06-30", 110, 5, 200)
                        + report("2023-07-31", 120, 5, 200)
                        + report("2023-08-31", 0, 0, 0));
        IngestReport loaded = fixture.load();
        assertThat(flagged(fixture, "repeated_report", "2023-06-30"))
                .as("all but the hotspot with persons, whose figure differs")
                .isEqualTo(17);
        assertThat(flagged(fixture, "repeated_report", "2023-05-31"))
                .as("the same SAI alone")
                .isZero();
        assertThat(flagged(fixture, "repeated_report", "2023-07-31")).isZero();
        assertThat(flagged(fixture, "empty_report", "2023-08-31")).isEqualTo(18);
        assertThat(fixture.rows(Layer.SILVER, "ministry_presences", "size(flags) > 0"))
                .hasSize(35);
        assertThat(loaded.lines(true))
                .as("each repeated region is named once, the day at the first")
                .anyMatch(line -> line.contains(
                                "Data del rapporto 2023-06-30, Regione Piemonte (01); Regione Lombardia (03); Regione Veneto (05);")
                        && line.contains("(in tutto 17 righe): il valore è lo stesso del rapporto precedente"))
                .anyMatch(line -> line.contains("tutti i valori del rapporto sono zero"));
    }

    @Test
    void aTableOfNationalitiesThatEqualsTheFormerIsFlagged() throws IOException {
        LoadFixture fixture = LoadFixture.in(folder);
        fixture.deliver("nazionalita.csv", """
                Data_Report,Nazione,ISO_3166-1,Valore
                2024-10-31,Egitto,EG,3000
                2024-10-31,Siria,SY,4000
                2024-11-15,Egitto,EG,3100
                2024-11-15,Siria,SY,4200
                2024-12-15,Egitto,EG,3100
                2024-12-15,Siria,SY,4200
                """);
        fixture.load();
        assertThat(fixture.rows(Layer.SILVER, "landings_by_nationality", "array_contains(flags, 'repeated_report')"))
                .hasSize(2)
                .allMatch(row -> row.contains("2024-12-15"));
    }

    /** Only the hotspot of Sicilia has persons. */
    private static String report(String day, int centre, int hotspot, int sai) {
        StringBuilder rows = new StringBuilder();
        for (int region = 0; region < REGIONS.size(); region++) {
            String[] names = REGIONS.get(region).split(",", -1);
            int many = region + 1;
            rows.append("%s,%s,%d,%d,%d,%s,%s%n"
                    .formatted(
                            names[0],
                            day,
                            region < 5 ? 0 : hotspot * many,
                            centre * many,
                            sai * many,
                            names[1],
                            names[0]));
        }
        return rows.toString();
    }

    private static int flagged(LoadFixture fixture, String flag, String day) {
        return fixture.rows(
                        Layer.SILVER,
                        "ministry_presences",
                        "array_contains(flags, '%s') AND report_date = '%s'".formatted(flag, day))
                .size();
    }
}
