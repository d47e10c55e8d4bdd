package it.accoglienza.transform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The audit, on a valid release and on one that breaks every rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorTest {
    private static final String KEY = "indicator, geo_level, geo, freq, period, breakdown, ";
    private static final String COLUMNS = KEY
            + "numerator, denominator, value, value_low, value_high, status, covered_to, reference_year, delivered\n";
    private static final String VALID = """
            presences, prefecture, PD, M, 2024-03, , 125, -, 125, 121, 129, A, -, -
            presences, prefecture, RO, M, 2024-03, , 0, -, 0, 0, 4, A, -, -
            presences, prefecture, VI, M, 2024-03, , -, -, -, -, -, L, -, -
            sai_share, prefecture, PD, M, 2024-03, , 60, 125, 48, 43, 53, A, -, -
            sai_share, prefecture, RO, M, 2024-03, , -, -, -, -, -, Q, -, -
            sai_share, country, IT, M, 2024-03, , 605, 1255, 48.2, 47.7, 48.7, A, -, -
            occupancy, prefecture, PD, M, 2024-03, , 125, 157, 80, 77, 83, A, -, -
            free, prefecture, PD, M, 2024-03, , 157, 125, 32, 28, 36, A, -, -
            gap, region, 05, M, 2024-03, , 1500, 2000, -25, -25.2, -24.8, A, -, -
            residents, prefecture, PD, M, 2024-03, , 125, 93000, 1.34, 1.3, 1.39, A, -, 2026
            stay, prefecture, PD, M, 2024-03, , -, 125, 101, 100.5, 101.5, A, -, -
            admitted, region, 05, M, 2024-03, , 900, 1000, 90, 90, 90, A, -, -
            admitted, prefecture, PD, Q, 2024-Q1, , 900, 1000, 90, 90, 90, A, -, -
            admitted, prefecture, RO, Q, 2024-Q1, , -, -, -, -, -, Q, -, -
            admitted, prefecture, VI, Q, 2024-Q1, , -, -, -, -, -, Q, -, -
            admitted, region, 05, Q, 2024-Q1, , 1500, 1700, 88.2, 88.2, 88.2, A, -, -
            cost, region, 05, M, 2024-03, , 45000, 1500, 30, 27.5, 33, A, -, -
            days, prefecture, PD, M, 2024-03, , -, -, 102, 102, 102, A, -, -
            vulnerable, region, 05, S, 2024-S1, , 310, 1250, 24.8, 24, 25.7, A, -, -
            """;
    private static final String BROKEN = """
            presences, prefecture, AG, M, 2024-03, , 123, -, 123, 123, 123, A, -, -
            presences, prefecture, AL, M, 2024-03, , 130, -, 130, 130, 130, A, -, -
            presences, prefecture, AN, M, 2024-03, , 5, -, 5, 5, 5, A, -, -
            presences, prefecture, AP, M, 2024-03, , -, -, -, -, -, A, -, -
            sai_share, prefecture, AQ, M, 2024-03, , -, -, 10, 10, 10, Q, -, -
            sai_share, prefecture, AR, M, 2024-03, , 5, 30, -, -, -, Q, -, -
            sai_share, prefecture, AT, M, 2024-03, , 5, 30, 17, 17, 17, A, -, -
            sai_share, prefecture, AV, M, 2024-03, , 60, 125, 51, 51, 51, A, -, -
            sai_share, prefecture, BA, M, 2024-03, , 605, 1255, 48.5, 48.5, 48.5, A, -, -
            occupancy, prefecture, BG, M, 2024-03, , 125, 157, 78, 78, 78, A, -, -
            presences, prefecture, BI, M, 2024-03, , 125, -, 123, 123, 123, A, -, -
            free, prefecture, BL, M, 2024-03, , 157, 125, 34, 34, 34, A, -, -
            sai_share, prefecture, BN, M, 2024-03, , 60, 130, 46.2, 46.2, 46.2, A, -, -
            occupancy, prefecture, BO, M, 2024-03, , 125, 160, 78, 78, 78, A, -, -
            stay, prefecture, BR, M, 2024-03, , 12425, 125, 101, 101, 101, A, -, -
            presences, prefecture, BS, M, 2024-03, , 50, -, 50, 50, 50, A, -, -
            admitted, prefecture, CA, M, 2024-03, , 900, 1000, 90, 90, 90, A, -, -
            days, prefecture, CB, M, 2024-03, , 3000, -, 102, 102, 102, A, -, -
            days, prefecture, CE, M, 2024-03, , -, -, 102, 102, 102, A, -, -
            days, prefecture, CH, M, 2024-03, , -, -, 104, 104, 104, A, -, -
            cost, prefecture, CI, M, 2024-03, , 45000, 1500, 30, 27.5, 33, A, -, -
            cost, region, 06, M, 2024-03, , 45000, 1500, 30, 27.5, 33, A, -, -
            cost, prefecture, CO, Q, 2024-Q1, , 45000, 4520, 10, 10, 10, A, -, -
            admitted, prefecture, PG, Q, 2024-Q1, , -, -, -, -, -, Q, -, -
            admitted, prefecture, TR, Q, 2024-Q1, , 900, 1000, 90, 90, 90, A, -, -
            admitted, region, 10, Q, 2024-Q1, , 1800, 2000, 90, 90, 90, A, -, -
            admitted, prefecture, MI, M, 2024-01, , -, -, -, -, -, Q, -, -
            admitted, region, 03, M, 2024-01, , 180, 200, 90, 90, 90, A, -, -
            admitted, region, 03, M, 2024-02, , 100, 100, 100, 100, 100, A, -, -
            admitted, region, 03, M, 2024-03, , 100, 100, 100, 100, 100, A, -, -
            admitted, region, 03, Q, 2024-Q1, , 300, 300, 100, 100, 100, A, -, -
            presences, prefecture, CI, M, 2024-03, , 125, -, 125, 121, 124, A, -, -
            presences, prefecture, CL, M, 2024-03, , 125, -, 125, 122, 129, A, -, -
            stay, prefecture, CN, M, 2024-03, , -, 125, 101, 101, 102, A, -, -
            presences, prefecture, CO, M, 2024-03, , 125, -, 125, 121, 129, P, 2024-03-15, -
            residents, prefecture, CR, M, 2024-03, , 125, 93000, 1.34, 1.3, 1.39, A, -, 2025
            sai_share, prefecture, CT, M, 2024-03, , 0, 0, -, -, -, M, -, -
            crowded, country, IT, M, 2024-03, , 24, 600, 4, 3, 5, A, -, -
            crowded, region, 07, M, 2024-03, , 10, 40, 25, 15, 35, A, -, -
            presences, prefecture, LO, M, 2024-03, , 15, -, 15, 11, 19, A, -, -
            presences, prefecture, LO, M, 2024-03, sex=F, 0, -, 0, 0, 4, A, -, -
            presences, prefecture, LO, M, 2024-03, sex=M, 5, -, 5, 1, 9, A, -, -
            """;

    private static final String COMPUTED = """
            indicator, geo_level, geo, freq, period, breakdown, numerator, denominator, value, contributors, largest, two_largest, covered_to, reference_year, delivered
            presences, prefecture, PD, M, 2024-03, , 123, -, -, -, -, -, -, -, 3
            presences, prefecture, RO, M, 2024-03, , 0, -, -, -, -, -, -, -, 3
            presences, prefecture, VI, M, 2024-03, , -, -, -, -, -, -, -, -, 3
            sai_share, prefecture, PD, M, 2024-03, , 63, 123, -, -, -, -, -, -, 3
            sai_share, prefecture, RO, M, 2024-03, , 3, 30, -, -, -, -, -, -, 3
            sai_share, country, IT, M, 2024-03, , 607, 1251, -, -, -, -, -, -, 3
            occupancy, prefecture, PD, M, 2024-03, , 123, 157, -, -, -, -, -, -, 3
            free, prefecture, PD, M, 2024-03, , 157, 123, -, -, -, -, -, -, 3
            gap, region, 05, M, 2024-03, , 1499, 2000, -, -, -, -, -, -, 3
            residents, prefecture, PD, M, 2024-03, , 123, 93000, -, -, -, -, -, 2026, 3
            stay, prefecture, PD, M, 2024-03, , 12423, 123, 101, -, -, -, -, -, 3
            presences, prefecture, AG, M, 2024-03, , 123, -, -, -, -, -, -, -, 3
            presences, prefecture, AL, M, 2024-03, , 123, -, -, -, -, -, -, -, 3
            presences, prefecture, AN, M, 2024-03, , 0, -, -, -, -, -, -, -, 3
            presences, prefecture, AP, M, 2024-03, , -, -, -, -, -, -, -, -, 3
            sai_share, prefecture, AQ, M, 2024-03, , 3, 30, -, -, -, -, -, -, 3
            sai_share, prefecture, AR, M, 2024-03, , 3, 30, -, -, -, -, -, -, 3
            sai_share, prefecture, AT, M, 2024-03, , 3, 30, -, -, -, -, -, -, 3
            sai_share, prefecture, AV, M, 2024-03, , 63, 123, -, -, -, -, -, -, 3
            sai_share, prefecture, BA, M, 2024-03, , 607, 1251, -, -, -, -, -, -, 3
            occupancy, prefecture, BG, M, 2024-03, , 123, 157, -, -, -, -, -, -, 3
            presences, prefecture, BI, M, 2024-03, , 123, -, -, -, -, -, -, -, 3
            free, prefecture, BL, M, 2024-03, , 157, 123, -, -, -, -, -, -, 3
            sai_share, prefecture, BN, M, 2024-03, , 63, 128, -, -, -, -, -, -, 3
            occupancy, prefecture, BO, M, 2024-03, , 123, 157, -, -, -, -, -, -, 3
            stay, prefecture, BR, M, 2024-03, , 12423, 123, 101, -, -, -, -, -, 3
            admitted, region, 05, M, 2024-03, , 900, 1000, 90, 3, 0.7, 0.9, -, -, 3
            admitted, prefecture, PD, Q, 2024-Q1, , 900, 1000, 90, 3, 0.7, 0.9, -, -, 3
            admitted, prefecture, RO, Q, 2024-Q1, , 200, 250, 80, 2, 0.7, 1, -, -, 3
            admitted, prefecture, VI, Q, 2024-Q1, , 400, 450, 88.9, 3, 0.7, 0.9, -, -, 3
            admitted, region, 05, Q, 2024-Q1, , 1500, 1700, 88.2, 3, 0.7, 0.9, -, -, 3
            presences, prefecture, LO, M, 2024-03, , 12, -, 12, -, -, -, -, -, 1
            presences, prefecture, LO, M, 2024-03, sex=F, 4, -, 4, -, -, -, -, -, 1
            presences, prefecture, LO, M, 2024-03, sex=M, 8, -, 8, -, -, -, -, -, 1
            admitted, prefecture, PG, Q, 2024-Q1, , 900, 1000, 90, 2, 0.7, 1, -, -, 1
            admitted, prefecture, TR, Q, 2024-Q1, , 900, 1000, 90, 3, 0.7, 0.9, -, -, 1
            admitted, region, 10, Q, 2024-Q1, , 1800, 2000, 90, 3, 0.7, 0.9, -, -, 2
            admitted, prefecture, MI, M, 2024-01, , 80, 100, 80, 3, 0.7, 0.9, -, -, 1
            admitted, region, 03, M, 2024-01, , 180, 200, 90, 3, 0.7, 0.9, -, -, 3
            admitted, region, 03, M, 2024-02, , 100, 100, 100, 3, 0.7, 0.9, -, -, 3
            admitted, region, 03, M, 2024-03, , 100, 100, 100, 3, 0.7, 0.9, -, -, 3
            admitted, region, 03, Q, 2024-Q1, , 300, 300, 100, 3, 0.7, 0.9, -, -, 3
            admitted, prefecture, CA, M, 2024-03, , 900, 1000, 90, 3, 0.8, 0.9, -, -, 3
            cost, region, 05, M, 2024-03, , 45000, 1490, 30.2, 4, 0.7, 0.9, -, -, 3
            days, prefecture, PD, M, 2024-03, , 3060, 3000, 102, -, -, -, -, -, 3
            days, prefecture, CB, M, 2024-03, , 3060, 3000, 102, -, -, -, -, -, 3
            days, prefecture, CE, M, 2024-03, , 1020, 1000, 102, -, -, -, -, -, 3
            days, prefecture, CH, M, 2024-03, , 3060, 3000, 102, -, -, -, -, -, 3
            cost, prefecture, CI, M, 2024-03, , 45000, 1490, 30.2, 4, 0.7, 0.9, -, -, 3
            cost, region, 06, M, 2024-03, , 45000, 1490, 30.2, 4, 0.7, 0.9, -, -, 2
            cost, prefecture, CO, Q, 2024-Q1, , 45000, 4520, 10, 4, 0.7, 0.9, -, -, 3
            presences, prefecture, CI, M, 2024-03, , 123, -, 123, -, -, -, -, -, 3
            presences, prefecture, CL, M, 2024-03, , 123, -, 123, -, -, -, -, -, 3
            stay, prefecture, CN, M, 2024-03, , 12423, 123, 101, -, -, -, -, -, 3
            presences, prefecture, CO, M, 2024-03, , 123, -, 123, -, -, -, 2024-03-16, -, 3
            residents, prefecture, CR, M, 2024-03, , 123, 93000, -, -, -, -, -, 2026, 3
            sai_share, prefecture, CT, M, 2024-03, , 0, 0, -, -, -, -, -, -, 3
            crowded, country, IT, M, 2024-03, , 24, 600, 4, -, -, -, -, -, 3
            crowded, region, 07, M, 2024-03, , 12, 40, 30, -, -, -, -, -, 3
            vulnerable, region, 05, S, 2024-S1, , 303, 1251, 24.2, -, -, -, -, -, 3
            """;
    private static final String INDICATORS = """
            indicator, formula,    unit,     numerator_counts, denominator_counts, numerator_of, denominator_of, numerator_en, denominator_en, additivity
            presences, count,      persons,  person,           -,           -,               -, -, -, additive
            sai_share, ratio,      %,        person,           person,      centre_type=SAI, -, -, -, additive
            occupancy, ratio,      %,        person,           body,        -,               -, -, -, additive
            crowded,   ratio,      %,        conditional_body, body,        -,               -, -, -, additive
            free,      difference, places,   body,             person,      -,               -, -, -, additive
            gap,       gap,        %,        person,           public,      -,               -, -, -, additive
            residents, ratio,      per_1000, person,           public,      -,               -, -, -, additive
            stay,      mean,       days,     person,           person,      -,               -, -, -, additive
            admitted,  ratio,      %,        money,            money,       -,               -, admitted, billed, additive
            cost,      ratio,      EUR,      money,            person_days, -,               -, admitted, -, additive
            days,      ratio,      %,        person_days,      person_days, -,               -, -, -, additive
            vulnerable, ratio,     %,        person,           person,      vulnerability=any, -, -, -, additive
            """;

    private final Lake lake;

    AuditorTest(@TempDir Path folder) {
        lake = new Lake(SparkSessions.start("tests"), folder.toString());
        write(Layer.GOLD, "observations", COMPUTED);
        write(Layer.OPEN, "indicators", INDICATORS);
        write(Layer.OPEN, "codes", "code_list, code\nsex, F\nsex, M");
    }

    @Test
    void aValidReleasePassesAndEveryCellIsCounted() {
        assertThat(audit(VALID)).isEqualTo(19);
    }

    @Test
    void aReleaseThatBreaksRulesIsRejectedWithTheNamesOfTheRules() {
        assertThatThrownBy(() -> audit(BROKEN))
                .isInstanceOf(AuditException.class)
                .hasMessageContainingAll(
                        "a cell is published but was not computed (1 cells)",
                        "status and value disagree (2 cells)",
                        "a withheld cell has a numerator or denominator (1 cells)",
                        "a rate without persons has a numerator or denominator (1 cells)",
                        "a count of persons is not rounded: numerator (2 cells)",
                        "a count of persons is not rounded: denominator (1 cells)",
                        "a count of persons differs from the exact one by the rounding base or more: numerator (2 cells)",
                        "a zero is published as non-zero: numerator (1 cells)",
                        "a figure that needs no rounding is not exact: denominator (1 cells)",
                        "a rate or mean over fewer than 50 persons (1 cells)",
                        "a value does not follow from its published numerator and denominator (5 cells)",
                        "the sum of a mean or median is published (1 cells)",
                        "an amount of money from few contributors, or dominated by one or two (1 cells)",
                        "an amount of money of one month from fewer than three prefectures (3 cells)",
                        "a withheld amount of money is nearly all that a published total leaves (2 cells)",
                        "a published total tells what a prefecture delivered beside it (2 cells)",
                        "a count of persons is known to be 1 to 4 (1 cells)",
                        "an unpublished part has a value: numerator (1 cells)",
                        "a rate over too few person-days, delivered rows or bodies (2 cells)",
                        "a value differs from the computed one (1 cells)",
                        "a percentage has more decimals than its counts allow (1 cells)",
                        "an interval does not contain the value and the exact one (2 cells)",
                        "an interval does not follow from the published numerator and denominator (17 cells)",
                        "the covered day differs from the computed one (1 cells)");
    }

    @Test
    void aCountThatIsTheSameMustKeepItsPublishedValue() {
        write(
                Layer.SILVER,
                "earlier",
                COLUMNS + delivered(VALID.replace("PD, M, 2024-03, , 125, -, 125", "PD, M, 2024-03, , 120, -, 120")));
        write(Layer.OPEN, "observations", COLUMNS + delivered(VALID));
        AuditedRelease earlier = new AuditedRelease(
                table -> lake.read(Layer.SILVER, "earlier"),
                lake.read(Layer.GOLD, "observations").where("geo <> 'RO'"));
        assertThat(new Auditor(lake.spark()).attack(release(), earlier))
                .filteredOn(result -> result.attack().equals("releases"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.cells()).isEqualTo(16);
                    assertThat(result.found())
                            .containsOnly(Map.entry(
                                    "a count of persons is the same and was rounded to another value: numerator", 1L));
                });
    }

    private AuditedRelease release() {
        return new AuditedRelease(table -> lake.read(Layer.OPEN, table), lake.read(Layer.GOLD, "observations"));
    }

    private static String delivered(String observations) {
        return observations.replaceAll("(?m)$", ", 3").replaceAll("(?m)^, 3$", "");
    }

    private long audit(String observations) {
        write(Layer.OPEN, "observations", COLUMNS + delivered(observations));
        List<AttackResult> results = new Auditor(lake.spark()).attack(release(), null);
        AuditException.requireNothingFound(results);
        return results.stream()
                .filter(result -> result.attack().equals("observations"))
                .mapToLong(AttackResult::cells)
                .sum();
    }

    private void write(Layer layer, String table, String rows) {
        lake.overwrite(layer, table, lake.spark().sql(TestRows.sql(rows)), null);
    }
}
