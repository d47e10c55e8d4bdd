package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationStatus;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A release as one page shows it: its names in the page's language, its values in the page's writing. */
record LocalizedRelease(ReleaseSnapshot snapshot, PageContext context) {

    String text(Localized text) {
        return text.in(context.format().language());
    }

    /** A dimension in words; one that the portal has no words for yet keeps its name. */
    String dimension(String name) {
        String word = "dimension." + name;
        return context.format().words().names().contains(word) ? context.word(word) : name.replace('_', ' ');
    }

    /** A text that begins with a capital, as headings do. */
    String heading(String text) {
        return text.substring(0, 1).toUpperCase(context.format().language().locale()) + text.substring(1);
    }

    String title(Indicator indicator) {
        return text(indicator.title());
    }

    String name(GeographicLevel geoLevel, String geo) {
        return text(snapshot.geography(geoLevel, geo).name());
    }

    /** A dataset's title, or its name where it is not described. */
    String dataset(String id) {
        return snapshot.datasets().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> text(each.title()))
                .findFirst()
                .orElse(id);
    }

    /** A geography as it is named in a sentence: {@code prefettura di Padova}. */
    String place(GeographicLevel geoLevel, String geo) {
        return context.word("place." + geoLevel, name(geoLevel, geo));
    }

    /** The label of a code, or the code where it has none; a dimension's code list has the dimension's name. */
    String label(String list, String code) {
        return text(snapshot.label(list, code));
    }

    /** A cell's breakdown in words: {@code UTG Insieme, Pubblico}. */
    String category(String breakdown) {
        return BreakdownKey.parse(breakdown).codes().entrySet().stream()
                .map(each -> label(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The value's status in words, which is empty for a normal one: it then needs no remark. */
    String remark(Observation observation) {
        return observation.status() == ObservationStatus.NORMAL ? "" : context.word("status." + observation.status());
    }

    /** How many of the expected deliveries stand behind a value: {@code 104 su 106}; empty for national sources. */
    String coverage(Observation observation) {
        Integer delivered = observation.delivered();
        Integer expected = observation.expected();
        return delivered == null || expected == null
                ? ""
                : context.word(
                        "coverage",
                        context.format().number(delivered, 0),
                        context.format().number(expected, 0));
    }

    Function<BigDecimal, String> writing(Indicator indicator) {
        return value -> context.format().value(indicator, value);
    }

    String cell(Indicator indicator, @Nullable Observation observation) {
        return context.format().cell(indicator, observation);
    }

    /** The value of an observation that has one. */
    static BigDecimal value(Observation observation) {
        return Objects.requireNonNull(observation.value(), "value");
    }

    /** The page of an indicator for one geography. */
    String address(Indicator indicator, Geography geography) {
        return context.address(
                "indicators/" + indicator.id() + "?geo_level=" + geography.level() + "&geo=" + geography.code());
    }
}
