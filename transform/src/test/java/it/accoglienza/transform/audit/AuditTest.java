package it.accoglienza.transform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.Sessions;
import it.accoglienza.transform.Rows;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit, on a right release and on weak ones planted beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {
    private static final String KEY = "indicator, geo_level, geo, freq, period, breakdown, ";
    private static final String COLUMNS = KEY + "numerator, denominator, value, status\n";
    private static final String RIGHT = """
            presences, prefecture, PD, M, 2024-03, , 125, -, 125, A
            presences, prefecture, RO, M, 2024-03, , 0, -, 0, A
            presences, prefecture, VI, M, 2024-03, , -, -, -, L
            sai_share, prefecture, PD, M, 2024-03, , 60, 125, 48, A
            sai_share, prefecture, RO, M, 2024-03, , -, -, -, Q
            sai_share, country, IT, M, 2024-03, , 605, 1255, 48.2, A
            occupancy, prefecture, PD, M, 2024-03, , 125, 157, 80, A
            free, prefecture, PD, M, 2024-03, , 157, 125, 32, A
            gap, region, 05, M, 2024-03, , 1500, 2000, -25, A
            residents, prefecture, PD, M, 2024-03, , 125, 93000, 1.34, A
            stay, prefecture, PD, M, 2024-03, , -, 125, 101, A
            """;

    private final Lake lake;

    AuditTest(@TempDir Path folder) {
        lake = new Lake(Sessions.start("tests"), folder.toString());
        write(Layer.GOLD, "observations", """
                indicator, geo_level, geo, freq, period, breakdown, numerator, denominator
                presences, prefecture, PD, M, 2024-03, , 123, -
                presences, prefecture, RO, M, 2024-03, , 0, -
                presences, prefecture, VI, M, 2024-03, , -, -
                sai_share, prefecture, PD, M, 2024-03, , 63, 123
                sai_share, prefecture, RO, M, 2024-03, , 3, 30
                sai_share, country, IT, M, 2024-03, , 607, 1251
                occupancy, prefecture, PD, M, 2024-03, , 123, 157
                free, prefecture, PD, M, 2024-03, , 157, 123
                gap, region, 05, M, 2024-03, , 1499, 2000
                residents, prefecture, PD, M, 2024-03, , 123, 93000
                stay, prefecture, PD, M, 2024-03, , 12423, 123
                """);
        write(Layer.OPEN, "indicators", """
                indicator, formula,    unit,     numerator_counts, denominator_counts
                presences, count,      persons,  person,           -
                sai_share, ratio,      %,        person,           person
                occupancy, ratio,      %,        person,           body
                free,      difference, places,   body,             person
                gap,       gap,        %,        person,           public
                residents, ratio,      per_1000, person,           public
                stay,      mean,       days,     person,           person
                """);
    }

    @Test
    void aRightReleasePassesAndEveryCellIsLookedAt() {
        assertThat(audit(RIGHT)).isEqualTo(11);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a count of persons that is not rounded: numerator | presences, prefecture, PD, M, 2024-03, , 123, -, 123, A
                    further from the truth than its base: numerator   | presences, prefecture, PD, M, 2024-03, , 130, -, 130, A
                    nothing published as something: numerator         | presences, prefecture, RO, M, 2024-03, , 5, -, 5, A
                    a value without a normal status                   | presences, prefecture, VI, M, 2024-03, , -, -, -, A
                    a value without a normal status                   | sai_share, prefecture, RO, M, 2024-03, , -, -, 10, Q
                    figures beside a withheld value                   | sai_share, prefecture, RO, M, 2024-03, , 5, 30, -, Q
                    a rate over too few persons                       | sai_share, prefecture, RO, M, 2024-03, , 5, 30, 17, A
                    a value that is not made of its published parts   | sai_share, prefecture, PD, M, 2024-03, , 60, 125, 51, A
                    a value that is not made of its published parts   | sai_share, country, IT, M, 2024-03, , 605, 1255, 48.5, A
                    a value that is not made of its published parts   | occupancy, prefecture, PD, M, 2024-03, , 125, 157, 78, A
                    a value that is not made of its published parts   | presences, prefecture, PD, M, 2024-03, , 125, -, 123, A
                    a value that is not made of its published parts   | free, prefecture, PD, M, 2024-03, , 157, 125, 34, A
                    a percentage finer than its parts allow           | sai_share, prefecture, PD, M, 2024-03, , 60, 125, 48.1, A
                    an exact figure that is not exact: denominator    | occupancy, prefecture, PD, M, 2024-03, , 125, 160, 78, A
                    the sum of a mean                                 | stay, prefecture, PD, M, 2024-03, , 12425, 125, 101, A
                    published without being computed                  | presences, prefecture, TV, M, 2024-03, , 50, -, 50, A
                    """)
    void aWeakReleaseIsRefusedByTheRuleThatItBreaks(String rule, String cell) {
        assertThatThrownBy(() -> audit(RIGHT.replaceFirst("(?m)^" + key(cell) + ".*\n", "") + cell))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining(rule)
                .hasMessageContaining("(1 cells)");
    }

    private static String key(String cell) {
        return cell.substring(0, cell.indexOf("2024-03"));
    }

    private long audit(String observations) {
        long version = write(Layer.OPEN, "observations", COLUMNS + observations);
        return new Audit(lake, Map.of("observations", version, "indicators", 0L)).run();
    }

    private long write(Layer layer, String table, String rows) {
        return lake.overwriteAndCount(layer, table, lake.spark().sql(Rows.sql(rows)));
    }
}
