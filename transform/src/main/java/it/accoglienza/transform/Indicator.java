package it.accoglienza.transform;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.Localized;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: one SQL file of the folder {@code indicators}.
 *
 * @param sql a query over facts at any grain: {@code prefecture} or {@code region} (neither for the country),
 *     {@code month}, the dimensions of its breakdowns, {@code numerator} (or the column that {@code distinct} names),
 *     {@code denominator} where there is one, and {@code flagged} where its source may not add up
 */
record Indicator(String id, Description description, String sql) {

    /** What the file's first comment says; see the columns of {@code open.indicators} in ARCHITECTURE.md. */
    record Description(
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
            Kind kind,
            boolean cumulative,
            Direction direction,
            int decimals,
            @JsonProperty("minimum_coverage") double minimumCoverage,
            List<String> datasets,
            @JsonProperty("geo_levels") List<String> geoLevels,
            List<String> freqs,
            List<List<String>> breakdowns) {
        Description {
            breakdowns = Objects.requireNonNullElse(breakdowns, List.of());
            if (formula == Formula.COUNT != (denominator == null)) {
                throw new IllegalArgumentException("a count has no denominator, every other formula has one");
            }
            if (breakdowns.stream()
                    .anyMatch(set -> !set.stream().sorted().toList().equals(set))) {
                throw new IllegalArgumentException("the dimensions of a breakdown stand in the order of their names");
            }
        }
    }

    /**
     * The numerator or the denominator.
     *
     * @param measure what is counted; the same measure, place and time is the same cell wherever it is published
     * @param of the codes that it is always restricted to
     */
    record Part(
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
    enum Counts {
        /** Human beings: rounded. */
        @JsonProperty("person")
        PERSON,
        /** Centres, places, courses: exact. */
        @JsonProperty("body")
        BODY,
        /** What others publish already: exact. */
        @JsonProperty("public")
        PUBLIC
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
        GAP
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

    static List<Indicator> declared() {
        return Declarations.in(Indicator.class, "indicators").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new Indicator(file.name(), file.describedAs(Description.class), file.sql()))
                .sorted(Comparator.comparing(
                        indicator -> indicator.description().position()))
                .toList();
    }
}
