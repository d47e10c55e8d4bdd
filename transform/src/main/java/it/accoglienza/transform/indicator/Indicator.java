package it.accoglienza.transform.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.sql.SqlFile;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: one SQL file of the folder {@code indicators}.
 *
 * @param sql a query over facts (or the ledger's view {@code deliveries}) at any grain: {@code prefecture} or {@code region} (neither for the country),
 *     {@code month}, the dimensions of its breakdowns, {@code numerator} (or the column that {@code distinct} names),
 *     {@code denominator} where there is one, and {@code flagged} where its source may not add up
 */
public record Indicator(String id, Description description, String sql) {

    /**
     * What the file's first comment says; see the columns of {@code open.indicators} in ARCHITECTURE.md.
     *
     * @param distinct the column whose values are counted once in whatever period and place is asked for
     * @param among the column of those whose shares a concentration is made of, or that money comes from
     * @param cumulative whether every month from the start of the data counts
     * @param reach up to how many months after its own a delivery's rows may count
     * @param residents whether it is held against the residents of a territory, so that its series breaks where that changes
     * @param minimumCoverage share of the expected prefectures below which nothing is told
     * @param datasets those that a prefecture must have delivered to count; none of what the ledger itself tells
     */
    public record Description(
            int position,
            String theme,
            Localized title,
            Localized description,
            Localized method,
            @Nullable Localized norm,
            String unit,
            Formula formula,
            Part numerator,
            @Nullable Part denominator,
            @Nullable String distinct,
            @Nullable String among,
            Kind kind,
            boolean cumulative,
            int reach,
            boolean residents,
            Direction direction,
            int decimals,
            @JsonProperty("minimum_coverage") double minimumCoverage,
            List<String> datasets,
            @JsonProperty("geo_levels") List<String> geoLevels,
            List<String> freqs,
            List<List<String>> breakdowns) {
        public Description {
            breakdowns = Objects.requireNonNullElse(breakdowns, List.of());
            if (formula.single() != (denominator == null)) {
                throw new IllegalArgumentException(
                        "a count or a concentration has no denominator, every other formula has one");
            }
            boolean money =
                    numerator.counts() == Counts.MONEY || denominator != null && denominator.counts() == Counts.MONEY;
            if ((formula == Formula.CONCENTRATION || money) && among == null) {
                throw new IllegalArgumentException("'among' must name the column of those who have the shares");
            }
            if (breakdowns.stream()
                    .anyMatch(set -> !set.stream().sorted().toList().equals(set))) {
                throw new IllegalArgumentException("the dimensions of a breakdown stand in the order of their names");
            }
        }

        /**
         * What of its values may be added: {@code additive} over places and time, {@code not_over_time} over places alone,
         * {@code not_additive} nothing (rates, and things counted once wherever they are).
         */
        public String additivity() {
            if (formula != Formula.COUNT && formula != Formula.DIFFERENCE || distinct != null) {
                return "not_additive";
            }
            return kind == Kind.STOCK ? "not_over_time" : "additive";
        }
    }

    /**
     * The numerator or the denominator.
     *
     * @param measure what is counted; the same measure, place and time is the same cell wherever it is published
     * @param of the codes that it is always restricted to
     */
    public record Part(
            String it,
            String en,
            String measure,
            Counts counts,
            @Nullable SortedMap<String, String> of) {
        /** The restriction as a breakdown writes it, {@code centre_type=SAI}. */
        SortedMap<String, String> restriction() {
            return of == null ? new TreeMap<>() : of;
        }
    }

    /** What a figure counts, which decides how it is protected. */
    public enum Counts {
        /** Human beings: rounded. */
        @JsonProperty("person")
        PERSON,
        /** Centres, places, courses: exact. */
        @JsonProperty("body")
        BODY,
        /** What others publish already: exact. */
        @JsonProperty("public")
        PUBLIC,
        /** Euros: exact where several bodies contribute and none dominates. */
        @JsonProperty("money")
        MONEY,
        /** Days of persons, finer than rounded counts of them: never told, only what is divided by them. */
        @JsonProperty("person_days")
        PERSON_DAYS,
        /** Delivered rows, many of them of persons: never told, only what is divided by them. */
        @JsonProperty("records")
        RECORDS
    }

    /** How the value comes from numerator and denominator. */
    enum Formula {
        @JsonProperty("count")
        COUNT,
        @JsonProperty("ratio")
        RATIO,
        @JsonProperty("difference")
        DIFFERENCE,
        @JsonProperty("mean")
        MEAN,
        @JsonProperty("gap")
        GAP,
        /** The numerators' median; the denominator is their number. */
        @JsonProperty("median")
        MEDIAN,
        /** The sum of squared shares (Herfindahl-Hirschman), of the numerators by {@code among}. */
        @JsonProperty("concentration")
        CONCENTRATION;

        /** Whether there is one part only. */
        boolean single() {
            return this == COUNT || this == CONCENTRATION;
        }
    }

    /** At the period's end, or during the period. */
    enum Kind {
        @JsonProperty("stock")
        STOCK,
        @JsonProperty("flow")
        FLOW
    }

    /** Which way is better. */
    enum Direction {
        @JsonProperty("higher_better")
        HIGHER_BETTER,
        @JsonProperty("lower_better")
        LOWER_BETTER,
        @JsonProperty("neutral")
        NEUTRAL
    }

    public static List<Indicator> declared() {
        return Declarations.in(Indicator.class, "indicators").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new Indicator(file.name(), file.describedAs(Description.class), file.sql()))
                .sorted(Comparator.comparing(
                        indicator -> indicator.description().position()))
                .toList();
    }
}
