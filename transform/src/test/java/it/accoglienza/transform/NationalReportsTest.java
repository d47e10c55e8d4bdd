package it.accoglienza.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.compute.Transformation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real reports of the Ministry of the Interior, from the deliveries to the observations. */
class NationalReportsTest {
    private static final Path REAL = Path.of("..", "..", "shared", "real", "cruscotto");
    private static final String NEWEST = "2022-12-15";

    /** Other tests have views of the same names in the catalogue, which all sessions share. */
    @BeforeEach
    @AfterEach
    void forgetFacts() {
        SparkSessions.start("test").sql("DROP DATABASE IF EXISTS facts CASCADE");
    }

    /** The reports up to 15 December 2022, and the one of 30 November again as that of 15 December. */
    @Test
    void anIncompletePeriodIsProvisionalAndARepeatedReportIsNotValidated(@TempDir Path folder) throws IOException {
        assumeThat(REAL).isDirectory();
        landings(folder);
        report(folder, "15-11-2022", "15-11-2022");
        report(folder, "30-11-2022_0", "30-11-2022");
        report(folder, "30-11-2022_0", "15-12-2022");
        Lake lake = new Lake(
                SparkSessions.start("test"), folder.resolve("warehouse").toString());
        Contracts contracts = Contracts.declared();
        new DeliveryLoader(lake, contracts, line -> {}).load(folder.toString(), file -> true);
        new Transformation(lake, contracts, line -> {}).run();

        assertThat(observations(lake, "landings", "2022-11", "2022-12", "2022-Q4", "2022"))
                .containsExactly(
                        "2022 95947 P 2022-12-15",
                        "2022-11 9058 A 2022-11-30",
                        "2022-12 4311 P 2022-12-15",
                        "2022-Q4 26620 P 2022-12-15");
        assertThat(observations(lake, "ministry_presences", "2022-11", "2022-12"))
                .containsExactly("2022-11 104500 A 2022-11-30", "2022-12 104500 V 2022-12-15");
    }

    /** Writes the days of the reports up to the newest; each line ends with the day of its report. */
    private static void landings(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(REAL.resolve("published/sbarchi-per-giorno.csv"));
        List<String> kept = IntStream.range(0, lines.size())
                .filter(line ->
                        line == 0 || lines.get(line).replaceFirst(".*,", "").compareTo(NEWEST) <= 0)
                .mapToObj(lines::get)
                .toList();
        Files.write(folder.resolve("sbarchi-per-giorno.csv"), kept);
    }

    private static void report(Path folder, String original, String day) throws IOException {
        String name = "cruscotto_statistico_giornaliero_%s-accoglienza.csv";
        String text = Files.readString(REAL.resolve("raw").resolve(name.formatted(original)));
        Files.writeString(folder.resolve(name.formatted(day)), text.replace(original, day));
    }

    private static List<String> observations(Lake lake, String indicator, String... periods) {
        return lake
                .read(Layer.GOLD, "observations")
                .where("geo = 'IT' AND breakdown = '' AND indicator = '%s' AND period IN ('%s')"
                        .formatted(indicator, String.join("', '", periods)))
                .selectExpr("concat_ws(' ', period, CAST(value AS INT), status, covered_to)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }
}
