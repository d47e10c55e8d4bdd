package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in one year: a row for each prefecture, a column for each category.
 *
 * @param categories the breakdowns of the columns, {@code sector=public}
 * @param cells the observations by prefecture and breakdown, {@code PD sector=public}
 */
record CategoriesByPrefectureTable(
        LocalizedRelease localized,
        Indicator indicator,
        String year,
        List<String> categories,
        Map<String, Observation> cells) {

    /**
     * Reads the observations. Categories that are zero in all prefectures have no column.
     *
     * @param dimensions of the categories, sorted
     */
    static CategoriesByPrefectureTable of(
            LocalizedRelease localized, Indicator indicator, String year, String... dimensions) {
        List<Observation> observations = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.PREFECTURE)
                        .every(Frequency.YEAR)
                        .during(year)
                        .cells(Breakdown.by(dimensions)));
        Set<String> present = observations.stream()
                .filter(CategoriesByPrefectureTable::isPositive)
                .map(Observation::breakdown)
                .collect(Collectors.toSet());
        return new CategoriesByPrefectureTable(
                localized,
                indicator,
                year,
                breakdowns(localized, dimensions).filter(present::contains).toList(),
                observations.stream().collect(Collectors.toMap(each -> each.geo() + " " + each.breakdown(), o -> o)));
    }

    /** Reads the newest year in which a project has a value above zero; empty if there is none. */
    static Optional<CategoriesByPrefectureTable> ofProject(
            LocalizedRelease localized, Indicator indicator, String project) {
        List<Observation> positive = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.PREFECTURE)
                        .every(Frequency.YEAR)
                        .cells(Breakdown.by("project", "sector").where("project", project)))
                .stream()
                .filter(CategoriesByPrefectureTable::isPositive)
                .toList();
        return positive.stream().map(Observation::period).max(String::compareTo).map(year -> of(
                        localized, indicator, year, "project", "sector")
                .filter("project", project));
    }

    /** Keeps the categories and cells with one code in a dimension. */
    private CategoriesByPrefectureTable filter(String dimension, String code) {
        Map<String, Observation> kept = new HashMap<>(cells);
        kept.values().removeIf(each -> !BreakdownKey.parse(each.breakdown()).has(dimension, code));
        return new CategoriesByPrefectureTable(
                localized,
                indicator,
                year,
                categories.stream()
                        .filter(each -> BreakdownKey.parse(each).has(dimension, code))
                        .toList(),
                kept);
    }

    /** Returns all combinations of codes, in the order of the code lists. */
    private static Stream<String> breakdowns(LocalizedRelease localized, String... dimensions) {
        Stream<BreakdownKey> keys = Stream.of(BreakdownKey.TOTAL);
        for (String dimension : dimensions) {
            keys = keys.flatMap(key ->
                    localized.snapshot().codes(dimension).keySet().stream().map(code -> key.with(dimension, code)));
        }
        return keys.map(BreakdownKey::toString);
    }

    /** Returns a table with all prefectures; the caption is a key with the year as its value. */
    PageTable allPrefectures(String caption) {
        return table(caption, localized.snapshot().geographies(GeographicLevel.PREFECTURE));
    }

    /** Returns a table with the prefectures that have a value above zero. */
    PageTable positivePrefectures(String caption) {
        List<String> present = cells.values().stream()
                .filter(CategoriesByPrefectureTable::isPositive)
                .map(Observation::geo)
                .toList();
        return table(
                caption,
                localized.snapshot().geographies(GeographicLevel.PREFECTURE).stream()
                        .filter(geography -> present.contains(geography.code()))
                        .toList());
    }

    private PageTable table(String caption, List<Geography> prefectures) {
        List<String> headers = new ArrayList<>(List.of(localized.text("table.prefecture")));
        categories.forEach(category -> headers.add(localized.breakdownLabel(category)));
        return new PageTable(
                localized.text(caption, year),
                headers,
                prefectures.stream().map(this::row).toList());
    }

    private Row row(Geography geography) {
        List<Cell> row = categories.stream()
                .map(category -> cell(cells.get(geography.code() + " " + category)))
                .toList();
        return new Row(localized.text(geography.name()), localized.address(indicator, geography), row);
    }

    private Cell cell(@Nullable Observation observation) {
        return new PointText(localized, indicator).cell(observation);
    }

    private static boolean isPositive(Observation observation) {
        return observation.value() != null && observation.value().signum() > 0;
    }
}
