package it.accoglienza.transform.indicator;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.transform.observation.Breakdown;
import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of an indicator, the YAML head of its SQL file; see the table {@code indicators} in ARCHITECTURE.md.
 *
 * @param position the order among all indicators
 * @param theme a code of the code list {@code theme}
 */
public record IndicatorDescription(int position, String theme, Texts texts, Measure measure, Scope scope) {
    public IndicatorDescription {
        requireNonNull(theme, "theme");
    }

    /** What a reader is shown. */
    public record Texts(
            Localized title,
            Localized description,
            Localized method,
            @Nullable Localized norm) {
        public Texts {
            requireNonNull(title, "title");
            requireNonNull(description, "description");
            requireNonNull(method, "method");
        }
    }

    /**
     * How the value is made.
     *
     * @param decimals the decimals of the published value, 0 to 4
     * @param distinct the column whose distinct values are counted; null if the numerator is added up
     * @param yearToDate true if it is counted from 1 January, so that it restarts each year
     * @param among the column of the contributors: of the shares of a concentration, or of an amount of money
     * @param exactBecause why it is published exactly although one person can change it; null if rounding, or the rule for
     *     money, protects each figure that one person can change
     * @param apartBecause why its amount of money, the numerator, is withheld apart from the other amounts of a place and year;
     *     null if it is withheld with them
     */
    public record Measure(
            Unit unit,
            int decimals,
            Formula formula,
            Part numerator,
            @Nullable Part denominator,
            @Nullable String distinct,
            @Nullable String among,
            Kind kind,
            boolean yearToDate,
            Direction direction,
            @Nullable String exactBecause,
            @Nullable String apartBecause) {
        public Measure {
            requireNonNull(unit, "unit");
            requireNonNull(kind, "kind");
            requireNonNull(direction, "direction");
            if (formula.single() != (denominator == null)) {
                throw new IllegalArgumentException(
                        "a count or a concentration has no denominator, every other formula has one");
            }
            if (yearToDate && kind != Kind.STOCK) {
                throw new IllegalArgumentException("year_to_date: only a stock is counted from January");
            }
            boolean money = isMoney(numerator, denominator);
            if ((formula == Formula.CONCENTRATION || money) && among == null) {
                throw new IllegalArgumentException("'among' must name the column of the contributors");
            }
            if (apartBecause != null && numerator.counts() != Counts.MONEY) {
                throw new IllegalArgumentException("apart_because: the numerator is not an amount of money");
            }
        }

        private static boolean isMoney(Part numerator, @Nullable Part denominator) {
            return numerator.counts() == Counts.MONEY || (denominator != null && denominator.counts() == Counts.MONEY);
        }

        /**
         * Returns the amounts of money with which it is withheld: {@code money}, or its numerator's measure if that is apart; null
         * if it has no amount of money.
         */
        public @Nullable String withheldWith() {
            if (!isMoney(numerator, denominator)) {
                return null;
            }
            return apartBecause == null ? "money" : numerator.measure();
        }

        /**
         * Returns which values may be added up: {@code additive} over geographies and periods, {@code not_over_time} over
         * geographies only, {@code year_to_date} over geographies only and restarting each year, {@code not_additive} none (rates
         * and distinct counts).
         */
        public String additivity() {
            if ((formula != Formula.COUNT && formula != Formula.DIFFERENCE) || distinct != null) {
                return "not_additive";
            }
            return switch (kind) {
                case STOCK -> yearToDate ? "year_to_date" : "not_over_time";
                case FLOW -> "additive";
            };
        }
    }

    /**
     * The numerator or the denominator.
     *
     * @param it its name in Italian
     * @param en its name in English
     * @param measure the id of what is counted; equal measure, geography, period and codes are one cell in all indicators
     * @param restriction the codes to which it is restricted; the total if there are none
     */
    public record Part(String it, String en, String measure, Counts counts, Breakdown restriction) {
        public Part {
            restriction = requireNonNullElse(restriction, new Breakdown(new TreeMap<>()));
        }
    }

    /**
     * The rows it is made from and the cells for which it is computed.
     *
     * @param datasets the datasets that a prefecture must have delivered to be included; none if it is computed from the
     *     load results
     * @param levels the geographic levels of its observations
     * @param breakdowns the sets of dimensions, each in the order of the dimensions' names
     * @param cumulative true if a period includes every month from the start of the data
     * @param reach the number of months after its own in which a row still counts
     * @param residents true if it is related to the residents of a territory, so that its series breaks if that changes
     * @param threshold the value above which a reader is told that it is exceeded, such as 100 % of the places; null if none
     * @param minimumCoverage the share of expected prefectures below which there is no value
     */
    public record Scope(
            List<String> datasets,
            List<GeographicLevel> levels,
            List<Frequency> frequencies,
            List<List<String>> breakdowns,
            boolean cumulative,
            int reach,
            boolean residents,
            @Nullable BigDecimal threshold,
            double minimumCoverage) {
        public Scope {
            requireNonNull(datasets, "datasets");
            requireNonNull(levels, "geo_levels");
            requireNonNull(frequencies, "freqs");
            if (breakdowns.stream()
                    .anyMatch(set -> !set.stream().sorted().toList().equals(set))) {
                throw new IllegalArgumentException("the dimensions of a breakdown must be in the order of their names");
            }
        }
    }

    /** Groups the words of the YAML head, which is flat. An unwrapped record would accept unknown words. */
    @JsonCreator
    static IndicatorDescription of(
            @JsonProperty("position") int position,
            @JsonProperty("theme") String theme,
            @JsonProperty("title") Localized title,
            @JsonProperty("description") Localized description,
            @JsonProperty("method") Localized method,
            @JsonProperty("norm") @Nullable Localized norm,
            @JsonProperty("unit") Unit unit,
            @JsonProperty("decimals") int decimals,
            @JsonProperty("formula") Formula formula,
            @JsonProperty("numerator") Part numerator,
            @JsonProperty("denominator") @Nullable Part denominator,
            @JsonProperty("distinct") @Nullable String distinct,
            @JsonProperty("among") @Nullable String among,
            @JsonProperty("kind") Kind kind,
            @JsonProperty("year_to_date") boolean yearToDate,
            @JsonProperty("direction") Direction direction,
            @JsonProperty("exact_because") @Nullable String exactBecause,
            @JsonProperty("apart_because") @Nullable String apartBecause,
            @JsonProperty("datasets") List<String> datasets,
            @JsonProperty("geo_levels") List<GeographicLevel> levels,
            @JsonProperty("freqs") List<Frequency> frequencies,
            @JsonProperty("breakdowns") @Nullable List<List<String>> breakdowns,
            @JsonProperty("cumulative") boolean cumulative,
            @JsonProperty("reach") int reach,
            @JsonProperty("residents") boolean residents,
            @JsonProperty("threshold") @Nullable BigDecimal threshold,
            @JsonProperty("minimum_coverage") double minimumCoverage) {
        return new IndicatorDescription(
                position,
                theme,
                new Texts(title, description, method, norm),
                new Measure(
                        unit,
                        decimals,
                        formula,
                        numerator,
                        denominator,
                        distinct,
                        among,
                        kind,
                        yearToDate,
                        direction,
                        exactBecause,
                        apartBecause),
                new Scope(
                        datasets,
                        levels,
                        frequencies,
                        requireNonNullElse(breakdowns, List.of()),
                        cumulative,
                        reach,
                        residents,
                        threshold,
                        minimumCoverage));
    }
}
