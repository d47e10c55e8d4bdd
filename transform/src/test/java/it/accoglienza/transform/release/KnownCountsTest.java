package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.audit.AttackResult;
import it.accoglienza.transform.audit.AuditedRelease;
import it.accoglienza.transform.audit.Auditor;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.protect.Directions;
import it.accoglienza.transform.protect.RoundingKeys;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Entries by sex in 24 months, in a seventh of the prefectures only four women: under any key, totals and parts tell some of
 * these fours.
 */
class KnownCountsTest {
    private static final StructType GOLD =
            StructType.fromDDL("indicator STRING, geo_level STRING, geo STRING, freq STRING,"
                    + " period STRING, breakdown STRING, numerator DECIMAL(18,4), denominator DECIMAL(18,4), value DECIMAL(18,4),"
                    + " status STRING, delivered INT, expected INT, contributors BIGINT, largest DECIMAL(18,4),"
                    + " two_largest DECIMAL(18,4), covered_to DATE, reference_year INT");

    private final OpenTableSchemas tables = OpenTableSchemas.declared();
    private final Random random = new Random(15);

    @TempDir
    private Path folder;

    private Lake candidate;
    private RoundingKeys keys;
    private Dataset<Row> exact;

    @BeforeEach
    void writeTheTablesOfARelease() throws IOException {
        candidate = new Lake(
                SparkSessions.start("tests"), folder.resolve("candidate").toString());
        keys = RoundingKeys.create(folder.resolve("keys"), List.of(2024, 2025), true);
        exact = candidate.spark().createDataFrame(entries(), GOLD).coalesce(2).cache();
        Map<String, List<Row>> metadata = new MetadataTables(tables, Contracts.declared(), Indicator.declared()).rows();
        List.of("indicators", "codes")
                .forEach(table -> candidate.overwrite(
                        Layer.OPEN,
                        table,
                        tables.table(table).dataset(candidate.spark(), metadata.getOrDefault(table, List.of())),
                        null));
    }

    @Test
    void noCountIsToldByTotalsAndParts() {
        RoundedObservations observations =
                new RoundedObservations(tables.table("observations"), Indicator.declared(), keys, exact, candidate);
        Directions none = new Directions(Map.of());
        observations.write(none);
        assertThat(found()).containsKey("a count of persons is known to be 1 to 4");

        List<String> progress = new ArrayList<>();
        Dataset<Row> unchanged = RoundedObservations.unchanged(exact, null);
        Directions turned = observations.turn(unchanged, none, progress::add);
        assertThat(turned.up()).isNotEmpty();
        assertThat(progress).isNotEmpty().allMatch(line -> line.contains("rounded the other way"));
        assertThat(found()).isEmpty();

        observations.write(none);
        Directions totals = observations.turn(exact.where("breakdown <> ''"), none, progress::add);
        assertThat(totals.up().keySet())
                .as("no part whose count the last release has")
                .isNotEmpty()
                .noneMatch(cell -> cell.contains("sex="));
        assertThat(found()).isEmpty();

        DirectedCells cells = new DirectedCells(candidate);
        cells.add(turned);
        cells.add(turned);
        assertThat(candidate.read(Layer.GOLD, "directed_cells").count())
                .isEqualTo(turned.up().size());
        observations.write(cells.read());
        assertThat(observations.turn(unchanged, cells.read(), progress::add).up())
                .isEqualTo(turned.up());
        assertThat(found()).isEmpty();
    }

    private Map<String, Long> found() {
        return new Auditor(candidate.spark())
                .attack(new AuditedRelease(table -> candidate.read(Layer.OPEN, table), exact), null).stream()
                        .map(AttackResult::found)
                        .collect(TreeMap::new, Map::putAll, Map::putAll);
    }

    private List<Row> entries() {
        List<Row> rows = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            String period = "%d-%02d".formatted(2024 + month / 12, 1 + month % 12);
            Map<String, long[]> entries = new TreeMap<>();
            Territory.declared().regions().forEach((prefecture, region) -> {
                boolean few = random.nextInt(7) == 0;
                long[] womenAndMen = {few ? 4 : 20 + random.nextInt(30), 39 + 5L * random.nextInt(8), 1};
                add(entries, "prefecture/" + prefecture, womenAndMen);
                add(entries, "region/" + region, womenAndMen);
                add(entries, "country/IT", womenAndMen);
            });
            entries.forEach((place, persons) -> {
                rows.add(row(place, period, "", persons[0] + persons[1], (int) persons[2]));
                rows.add(row(place, period, "sex=F", persons[0], (int) persons[2]));
                rows.add(row(place, period, "sex=M", persons[1], (int) persons[2]));
            });
        }
        return rows;
    }

    /** Adds women, men and the number of prefectures. */
    private static void add(Map<String, long[]> entries, String place, long[] added) {
        long[] sum = entries.computeIfAbsent(place, key -> new long[added.length]);
        for (int i = 0; i < added.length; i++) {
            sum[i] += added[i];
        }
    }

    private static Row row(String place, String month, String breakdown, long persons, int prefectures) {
        String[] levelAndCode = place.split("/", -1);
        BigDecimal count = BigDecimal.valueOf(persons);
        return RowFactory.create(
                "entries",
                levelAndCode[0],
                levelAndCode[1],
                "M",
                month,
                breakdown,
                count,
                null,
                count,
                "A",
                prefectures,
                prefectures,
                0L,
                null,
                null,
                null,
                null);
    }
}
