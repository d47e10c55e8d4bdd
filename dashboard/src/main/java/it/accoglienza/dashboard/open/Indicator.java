package it.accoglienza.dashboard.open;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published indicator: one row of {@code open.indicators}.
 *
 * @param id the name in addresses and files, for example {@code occupancy_rate}
 */
public record Indicator(String id, String theme, Texts texts, Measure measure, Scope scope) {
    /** A ratio of two such numbers is published without them. */
    private static final List<String> WITHHELD_COUNTS = List.of("person_days", "records");

    /**
     * The texts of an indicator.
     *
     * @param norm the legal basis; null if there is none
     */
    public record Texts(
            Localized title,
            Localized description,
            Localized method,
            @Nullable Localized norm) {}

    /**
     * The numerator or the denominator of an indicator.
     *
     * @param counts {@code person}, {@code body}, {@code public}, {@code money}, {@code person_days} or
     *     {@code records}; null in early releases
     */
    public record Term(Localized name, @Nullable String counts) {}

    /**
     * The computation of an indicator.
     *
     * @param unit {@code %}, {@code persons}, {@code places}, {@code days}, {@code per_1000}, {@code EUR} ...
     * @param formula {@code count}, {@code ratio}, {@code difference}, {@code mean}, {@code median} ...
     * @param denominator null if the formula has none
     * @param kind {@code stock} (at the end of the period) or {@code flow} (during the period)
     * @param direction {@code higher_better}, {@code lower_better} or {@code neutral}
     * @param protection {@code person} (rounded), {@code body} or {@code public} (both exact) or {@code money} (exact
     *     or withheld)
     * @param decimals maximum number of decimals shown
     * @param threshold the value of which exceedance is told; null if there is none
     */
    public record Measure(
            String unit,
            String formula,
            Term numerator,
            @Nullable Term denominator,
            String kind,
            String direction,
            String protection,
            int decimals,
            @Nullable BigDecimal threshold) {}

    /**
     * The datasets that an indicator is computed from and the observations that it has.
     *
     * @param breakdowns the sets of dimensions of its breakdowns, without the total
     * @param additivity {@code additive}, {@code not_over_time}, {@code year_to_date} or {@code not_additive}; null in early releases
     * @param ofSome true if only some prefectures have the services or centres considered
     */
    public record Scope(
            List<String> datasets,
            List<GeographicLevel> geoLevels,
            List<Frequency> freqs,
            List<List<String>> breakdowns,
            @Nullable String additivity,
            boolean ofSome) {}

    /** Returns the title. */
    public Localized title() {
        return texts.title();
    }

    /** Returns the unit of the value. */
    public String unit() {
        return measure.unit();
    }

    /** Returns the maximum number of decimals shown. */
    public int decimals() {
        return measure.decimals();
    }

    /** Returns the levels with observations, in the order of the release. */
    public List<GeographicLevel> geoLevels() {
        return scope.geoLevels();
    }

    /** Returns the frequencies with observations, in the order of the release. */
    public List<Frequency> freqs() {
        return scope.freqs();
    }

    /** Returns the sets of dimensions of its breakdowns, without the total. */
    public List<List<String>> breakdowns() {
        return scope.breakdowns();
    }

    /** Returns each dimension of its breakdowns once, in the order of the release. */
    public List<String> dimensions() {
        return scope.breakdowns().stream().flatMap(List::stream).distinct().toList();
    }

    /** Returns how values are protected: {@code money} if a part of them is an amount of money, else the declared protection. */
    public String protection() {
        boolean money = Stream.of(measure.numerator(), measure.denominator())
                .anyMatch(term -> term != null && "money".equals(term.counts()));
        return money ? "money" : measure.protection();
    }

    /** Returns true if numerators are withheld, because they would disclose persons more finely than the rounding. */
    public boolean withoutNumerator() {
        return withoutDenominator() || List.of("mean", "median").contains(measure.formula());
    }

    /** Returns true if denominators are withheld, for the same reason. */
    public boolean withoutDenominator() {
        return withheld(measure.numerator()) && withheld(measure.denominator());
    }

    private static boolean withheld(@Nullable Term term) {
        return term != null && WITHHELD_COUNTS.contains(String.valueOf(term.counts()));
    }
}
