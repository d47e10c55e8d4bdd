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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A release with its texts and values in the language of a page. */
record LocalizedRelease(ReleaseSnapshot snapshot, PageContext context) {

    /** Dimensions whose labels are proper names and keep their capital in a sentence. */
    private static final Set<String> PROPER_NAMES = Set.of("project", "citizenship", "fund");

    LocaleFormat format() {
        return context.format();
    }

    String text(Localized text) {
        return text.in(format().language());
    }

    /** Returns one of the portal's own texts. */
    String text(String key, String... values) {
        return context.text(key, values);
    }

    /** Joins the items of a sentence: {@code progetto, settore e sesso}. */
    String list(List<String> items) {
        return format().messages().list(items);
    }

    String period(String code) {
        return format().periods().full(code);
    }

    /** Returns the name of a dimension; the code with blanks if there is no text for it. */
    String dimension(String code) {
        String key = "dimension." + code;
        return format().messages().contains(key) ? text(key) : code.replace('_', ' ');
    }

    /** Returns the text with a capital first letter, for headings. */
    String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    String title(Indicator indicator) {
        return text(indicator.title());
    }

    /** Returns the name of a geography: {@code Padova}. */
    String name(GeographicLevel level, String geo) {
        return text(snapshot.geography(level, geo).name());
    }

    /** Returns the name of a geography with its level: {@code prefettura di Padova}. */
    String qualifiedName(GeographicLevel level, String geo) {
        return text("geography." + level, name(level, geo));
    }

    /**
     * Returns the area that a value is about, in a sentence: {@code prefettura di Padova}, or {@code 6 prefetture su 106} where
     * only some prefectures have what is measured.
     */
    String area(Indicator indicator, Observation observation) {
        return indicator.scope().ofSome() && observation.geoLevel() != GeographicLevel.PREFECTURE
                ? some(observation)
                : qualifiedName(observation.geoLevel(), observation.geo());
    }

    /** Returns the area that a series is about, by its newest value: {@code Padova}, or {@code 6 prefetture su 106}. */
    String area(Indicator indicator, List<Observation> series) {
        Observation last = series.get(series.size() - 1);
        Observation newest =
                series.stream().filter(each -> each.value() != null).reduce(last, (earlier, later) -> later);
        return indicator.scope().ofSome() && last.geoLevel() != GeographicLevel.PREFECTURE
                ? some(newest)
                : name(last.geoLevel(), last.geo());
    }

    private String some(Observation observation) {
        String key = "area.some." + observation.geoLevel();
        String delivered = format().number(Objects.requireNonNullElse(observation.delivered(), 0), 0);
        String all = format().number(snapshot.prefectures(observation.geoLevel(), observation.geo()), 0);
        return text(key, delivered, all, name(observation.geoLevel(), observation.geo()));
    }

    /** Returns the title of a dataset, or its id if the release does not describe it. */
    String dataset(String id) {
        return snapshot.datasets().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> text(each.title()))
                .findFirst()
                .orElse(id);
    }

    /** Returns the label of a code, or the code if it has none. The code list of a dimension has the dimension's name. */
    String label(String list, String code) {
        return text(snapshot.label(list, code));
    }

    /** Returns the label of a code as it stands inside a sentence: lower case, except for proper names and acronyms. */
    String labelInSentence(String list, String code) {
        String label = label(list, code);
        boolean acronym = label.length() < 2 || !Character.isLowerCase(label.charAt(1));
        return acronym || PROPER_NAMES.contains(list)
                ? label
                : label.substring(0, 1).toLowerCase(locale()) + label.substring(1);
    }

    /** Returns the labels of selected codes in brackets, {@code  (UTG Insieme)}; empty if none is selected. */
    String selection(Map<String, String> codes) {
        return codes.isEmpty()
                ? ""
                : " (" + breakdownLabel(BreakdownKey.of(codes).toString()) + ")";
    }

    /** Returns the labels of a breakdown {@code project=UTG-INSIEME;sector=public}: {@code UTG Insieme, Pubblico}. */
    String breakdownLabel(String breakdown) {
        return BreakdownKey.parse(breakdown).codes().entrySet().stream()
                .map(each -> label(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the label of an observation's status, unless it is normal; the day to which a national figure refers: of a
     * stock the day of the report, of an incomplete flow the day up to which it is covered; and the year of the residents to
     * which the value is related.
     */
    String remark(Indicator indicator, Observation observation) {
        String kind = indicator.measure().kind();
        LocalDate covered = observation.coveredTo();
        Stream<String> status = observation.status() == ObservationStatus.NORMAL
                ? Stream.empty()
                : Stream.of(text("status." + observation.status()));
        Stream<String> day = covered == null || (kind.equals("flow") && !observation.incomplete())
                ? Stream.empty()
                : Stream.of(text("covered." + kind, format().day(covered)));
        Stream<String> residents = Stream.ofNullable(observation.referenceYear())
                .map(year -> text("residents.of", Integer.toString(year)));
        return Stream.of(status, day, residents).flatMap(remarks -> remarks).collect(Collectors.joining(", "));
    }

    /** Returns the deliveries received and expected, {@code 104 su 106}; empty for national sources. */
    String coverage(Observation observation) {
        Integer delivered = observation.delivered();
        Integer expected = observation.expected();
        return delivered == null || expected == null
                ? ""
                : text("coverage", format().number(delivered, 0), format().number(expected, 0));
    }

    Function<BigDecimal, String> valueFormat(Indicator indicator) {
        return value -> format().value(indicator, value);
    }

    String valueOrStatus(Indicator indicator, @Nullable Observation observation) {
        return format().valueOrStatus(indicator, observation);
    }

    /** Returns the value of an observation that has one. */
    static BigDecimal value(Observation observation) {
        return Objects.requireNonNull(observation.value(), "value");
    }

    /** Returns the address of an indicator's page for a geography. */
    String address(Indicator indicator, Geography geography) {
        return context.address(
                "indicators/" + indicator.id() + "?geo_level=" + geography.level() + "&geo=" + geography.code());
    }

    private Locale locale() {
        return format().language().locale();
    }
}
