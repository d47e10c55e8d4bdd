package it.accoglienza.transform.protect;

import static it.accoglienza.transform.protect.ObservationRows.published;
import static it.accoglienza.transform.protect.ObservationRows.rounded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of disclosure control, on few rows. */
class DisclosureControlTest {
    private static final String COUNT = "'count' AS formula, 'persons' AS unit, 0 AS decimals, "
            + "'person' AS numerator_counts, CAST(NULL AS STRING) AS denominator_counts";
    private static final String SHARE = "'ratio' AS formula, '%' AS unit, 1 AS decimals, "
            + "'person' AS numerator_counts, 'person' AS denominator_counts";
    private static final String OCCUPANCY = "'ratio' AS formula, '%' AS unit, 1 AS decimals, "
            + "'person' AS numerator_counts, 'body' AS denominator_counts, 'capacity' AS denominator_measure";
    private static final String CONDITION = OCCUPANCY.replace("'person' AS", "'conditional_body' AS");
    private static final String MEAN = "'mean' AS formula, 'days' AS unit, 0 AS decimals, "
            + "'person' AS numerator_counts, 'person' AS denominator_counts";

    private static final String MEDIAN = MEAN.replace("'mean'", "'median'");
    private static final String MONEY = "'ratio' AS formula, '%' AS unit, 1 AS decimals, "
            + "'money' AS numerator_counts, 'money' AS denominator_counts, ";
    private static final String MANY = "3 AS contributors, 0.5 AS largest, 0.8 AS two_largest";
    private static final String DAYS = "'ratio' AS formula, 'EUR' AS unit, 1 AS decimals, "
            + "'money' AS numerator_counts, 'admitted_eur' AS numerator_measure, 'person_days' AS denominator_counts,"
            + " 9 AS contributors, 0.1 AS largest, 0.2 AS two_largest";

    @Test
    void countsOfPersonsAreRoundedByTheKeyOfTheirCellAndBodiesAreExact() {
        assertThat(published(OCCUPANCY, "prefecture, PD, , 123, 157, A"))
                .containsExactly("prefecture PD  %d 157 - 0 A".formatted(rounded("prefecture=PD", 123)));
        assertThat(published(COUNT, "prefecture, PD, centre_type=CAS, 101, -, A\nprefecture, PD, , 101, -, A"))
                .containsExactly(
                        "prefecture PD  %d - - 0 A".formatted(rounded("prefecture=PD", 101)),
                        "prefecture PD centre_type=CAS %d - - 0 A"
                                .formatted(rounded("centre_type=CAS;prefecture=PD", 101)));
    }

    @Test
    void aRegionWithOnePrefectureHasTheValueOfThatPrefecture() {
        String type = Stream.of("CAS", "CPA", "HOTSPOT", "SAI")
                .map("centre_type="::concat)
                .filter(code -> rounded(code + ";prefecture=AO", 103) != rounded(code + ";region=02", 103))
                .findFirst()
                .orElseThrow();
        long figure = rounded(type + ";prefecture=AO", 103);
        assertThat(published(COUNT, "prefecture, AO, %1$s, 103, -, A\nregion, 02, %1$s, 103, -, A".formatted(type)))
                .containsExactly(
                        "prefecture AO %s %d - - 0 A".formatted(type, figure),
                        "region 02 %s %d - - 0 A".formatted(type, figure));
    }

    @Test
    void aCountOfFewerPrefecturesIsAnotherCell() {
        String fewer = ", if(numerator = 101, 4, 5) AS delivered, 'stays+accounts' AS datasets";
        assertThat(published(COUNT + fewer, "region, 05, , 101, -, A\nregion, 05, , 103, -, A"))
                .containsExactlyInAnyOrder(
                        "region 05  %d - - 0 A".formatted(rounded("datasets=stays+accounts;region=05", 101)),
                        "region 05  %d - - 0 A".formatted(rounded("region=05", 103)));
    }

    @Test
    void aTableWithMoreThanATenthOfSmallCellsIsWithheld() {
        String totals = totals("AG AL AN AP AQ AR AT AV", 100);
        assertThat(published(COUNT, totals + "prefecture, BA, , 4, -, A\nprefecture, BG, , 0, -, A"))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row).endsWith(" - - - 0 Q"));
        assertThat(published(COUNT, totals + "prefecture, BA, , 5, -, A\nprefecture, BG, , 0, -, A"))
                .noneSatisfy(row -> assertThat(row).endsWith("Q"));
    }

    @Test
    void aBreakdownWithTooManySmallCellsIsRemovedAndItsTotalRemains() {
        assertThat(published(COUNT, """
                        prefecture, PD, , 100, -, A
                        prefecture, PD, centre_type=CAS, 97, -, A
                        prefecture, PD, centre_type=SAI, 3, -, A
                        """))
                .containsExactly("prefecture PD  %d - - 0 A".formatted(rounded("prefecture=PD", 100)));
    }

    @Test
    void aTotalOfFewPersonsHasNoBreakdowns() {
        String breakdown = "prefecture, PD, , %1$d, -, A\nprefecture, PD, centre_type=CAS, %1$d, -, A";
        assertThat(published(COUNT, breakdown.formatted(35))).hasSize(1);
        assertThat(published(COUNT, breakdown.formatted(45))).hasSize(2);
    }

    @Test
    void aBreakdownRowOfZeroIsRemoved() {
        assertThat(published(COUNT, "prefecture, PD, , 100, -, A\nprefecture, PD, centre_type=SAI, 0, -, A"))
                .hasSize(1);
    }

    @Test
    void aRateOverFewPersonsIsWithheldWithNumeratorAndDenominator() {
        assertThat(published(SHARE, "prefecture, PD, , 30, 45, A")).containsExactly("prefecture PD  - - - 0 Q");
        assertThat(published(SHARE, "prefecture, PD, , 30, 55, A")).noneMatch(row -> row.endsWith("Q"));
        assertThat(published(SHARE, "prefecture, PD, , -, -, L")).containsExactly("prefecture PD  - - - 1 L");
    }

    /** A status Q beside a number of persons that is published as zero would tell that there are some. */
    @Test
    void aRateHasNoValueWhereItsPersonsArePublishedAsZero() {
        int few = IntStream.range(1, 5)
                .filter(count -> rounded("prefecture=PD", count) == 0)
                .findFirst()
                .orElseThrow();
        String many = "\nprefecture, VI, , 90, 90, A".repeat(9);
        for (String row : List.of("%d, A".formatted(few), "0, M")) {
            assertThat(published(SHARE, "prefecture, PD, , 0, " + row + many).get(0))
                    .isEqualTo("prefecture PD  - - - 0 M");
        }
    }

    @Test
    void theShareOfAWholeIsCappedAtAHundredPercent() {
        String type = Stream.of("CAS", "CPA", "HOTSPOT", "SAI")
                .map("centre_type="::concat)
                .filter(code -> rounded(code + ";prefecture=PD", 103) < rounded(code + ";prefecture=PD;sex=F", 103))
                .findFirst()
                .orElseThrow();
        String published = published(
                        SHARE.concat(", 'sex=F' AS numerator_of"),
                        "prefecture, PD, , 103, 103, A\nprefecture, PD, %s, 103, 103, A".formatted(type))
                .get(1);
        assertThat(published)
                .isEqualTo("prefecture PD %s %d %d 100 0 A"
                        .formatted(
                                type,
                                rounded(type + ";prefecture=PD;sex=F", 103),
                                rounded(type + ";prefecture=PD", 103)));
        assertThat(published(OCCUPANCY, "prefecture, PD, , 200, 100, A"))
                .containsExactly("prefecture PD  200 100 - 0 A");
    }

    @Test
    void bodiesThatAConditionOnPersonsSelectsAreRoundedAndTheirShareIsOfAtLeastFifty() {
        assertThat(published(CONDITION, "region, 05, , 23, 1200, A"))
                .containsExactly("region 05  %d 1200 - 0 A".formatted(rounded("region=05", 23)));
        assertThat(published(CONDITION, "region, 05, , 23, 49, A")).containsExactly("region 05  - - - 0 Q");
        assertThat(published(CONDITION, "region, 05, , 3, 80, A")).containsExactly("region 05  - - - 0 Q");
        String region = Stream.of("01", "03", "05", "08", "09", "12", "15", "16", "19")
                .filter(code -> rounded("region=" + code, 57) > 57)
                .findFirst()
                .orElseThrow();
        assertThat(published(CONDITION, "region, %s, , 57, 57, A".formatted(region)))
                .containsExactly("region %s  60 57 100 0 A".formatted(region));
    }

    @Test
    void aPercentageHasDecimalsOnlyOverAThousandPersons() {
        assertThat(published(SHARE, "prefecture, PD, , 500, 990, A")).allMatch(row -> row.endsWith(" 0 A"));
        assertThat(published(SHARE, "prefecture, PD, , 500, 1010, A")).allMatch(row -> row.endsWith(" 1 A"));
        assertThat(published(OCCUPANCY, "prefecture, PD, , 990, 2000, A")).allMatch(row -> row.endsWith(" 0 A"));
    }

    @Test
    void theSumOfAMeanIsNotPublished() {
        assertThat(published(MEAN, "prefecture, PD, , 10050, 100, A"))
                .containsExactly("prefecture PD  - %d 101 0 A".formatted(rounded("prefecture=PD", 100)));
        assertThat(published(MEAN, "prefecture, PD, , 4000, 40, A")).containsExactly("prefecture PD  - - - 0 Q");
    }

    @Test
    void moneyFromFewContributorsOrDominatedByOneOrTwoIsWithheld() {
        String row = "region, 05, , 900, 1000, A";
        assertThat(published(MONEY + MANY, row)).containsExactly("region 05  900 1000 - 1 A");
        for (String shares : List.of("2, 0.5, 0.8", "3, 0.8, 0.85", "3, 0.5, 0.95")) {
            String[] share = shares.split(", ", -1);
            String contributors = "%s AS contributors, %s AS largest, %s AS two_largest".formatted((Object[]) share);
            assertThat(published(MONEY + contributors, row)).containsExactly("region 05  - - - 1 Q");
        }
    }

    @Test
    void moneyOfOneMonthIsWithheldWhereFewerThanThreePrefecturesDelivered() {
        assertThat(published(MONEY + MANY, "prefecture, PD, , 900, 1000, A"))
                .containsExactly("prefecture PD  - - - 1 Q");
        assertThat(published(MONEY + MANY + ", 2 AS delivered", "region, 05, , 900, 1000, A"))
                .containsExactly("region 05  - - - 1 Q");
    }

    @Test
    void personDaysAreRoundedAsTheAverageNumberOfPersonsAndADivisorIsLarge() {
        long persons = rounded("region=05", 100);
        assertThat(published(DAYS, "region, 05, , 90000, 3000, A"))
                .containsExactly("region 05  90000 %d - 1 A".formatted(30 * persons));
        assertThat(published(DAYS, "region, 05, , 36000, 1200, A")).containsExactly("region 05  - - - 1 Q");
    }

    @Test
    void aRatioOfPersonDaysIsPublishedWithoutThem() {
        String both = DAYS.replace("'money' AS numerator_counts", "'person_days' AS numerator_counts");
        assertThat(published(both, "region, 05, , 6000, 3000, A")).containsExactly("region 05  - - 2 1 A");
    }

    @Test
    void aMedianOfPersonsIsAWholeNumberAndPublishedOnlyOverMany() {
        assertThat(published(MEDIAN, "prefecture, PD, , 1240, 100, A"))
                .containsExactly("prefecture PD  - %d 12 0 A".formatted(rounded("prefecture=PD", 100)));
        assertThat(published(MEDIAN, "prefecture, PD, , 480, 40, A")).containsExactly("prefecture PD  - - - 0 Q");
    }

    /** Returns one row for each prefecture, {@code prefecture, AG, , 100, -, A}. */
    private static String totals(String codes, int persons) {
        return Stream.of(codes.split(" ", -1))
                .map(code -> "prefecture, %s, , %d, -, A\n".formatted(code, persons))
                .collect(Collectors.joining());
    }
}
