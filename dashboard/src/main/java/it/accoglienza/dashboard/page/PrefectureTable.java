package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
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
 * An indicator's newest year in every prefecture, a column for each category.
 *
 * @param categories the breakdowns of the columns, {@code sector=public}
 * @param cells each observation by prefecture and breakdown, with a blank between them
 */
record PrefectureTable(
        LocalizedRelease localized,
        Indicator indicator,
        String year,
        List<String> categories,
        Map<String, Observation> cells) {

    /** @param dimensions of the categories, sorted; those without anyone in any prefecture have no column */
    static PrefectureTable of(LocalizedRelease localized, Indicator indicator, String year, String... dimensions) {
        List<Observation> observations = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.PREFECTURE)
                        .every(Frequency.YEAR)
                        .during(year)
                        .cells(Breakdown.by(dimensions)));
        Set<String> present = observations.stream()
                .filter(PrefectureTable::someone)
                .map(Observation::breakdown)
                .collect(Collectors.toSet());
        return new PrefectureTable(
                localized,
                indicator,
                year,
                breakdowns(localized, dimensions).filter(present::contains).toList(),
                observations.stream().collect(Collectors.toMap(each -> each.geo() + " " + each.breakdown(), o -> o)));
    }

    /** Of one project, up to the newest year in which it has someone; empty where it has nobody anywhere. */
    static Optional<PrefectureTable> ofProject(LocalizedRelease localized, Indicator indicator, String project) {
        List<Observation> someone = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.PREFECTURE)
                        .every(Frequency.YEAR)
                        .cells(Breakdown.by("project", "sector").where("project", project)))
                .stream()
                .filter(PrefectureTable::someone)
                .toList();
        return someone.stream().map(Observation::period).max(String::compareTo).map(year -> {
            PrefectureTable all = of(localized, indicator, year, "project", "sector");
            String start = "project=" + project + ";";
            Map<String, Observation> cells = new HashMap<>(all.cells());
            cells.values().removeIf(each -> !each.breakdown().startsWith(start));
            List<String> categories = all.categories().stream()
                    .filter(each -> each.startsWith(start))
                    .toList();
            return new PrefectureTable(localized, indicator, year, categories, cells);
        });
    }

    /** Every breakdown that these dimensions can have, in the order of their code lists. */
    private static Stream<String> breakdowns(LocalizedRelease localized, String... dimensions) {
        Stream<String> breakdowns = Stream.of("");
        for (String dimension : dimensions) {
            breakdowns = breakdowns.flatMap(start -> localized.snapshot().codes(dimension).keySet().stream()
                    .map(code -> start + (start.isEmpty() ? "" : ";") + dimension + "=" + code));
        }
        return breakdowns;
    }

    /** A row for every prefecture. */
    PageTable complete(String caption) {
        return table(caption, localized.snapshot().geographies(GeographicLevel.PREFECTURE));
    }

    /** A row for every prefecture that has someone in a category. */
    PageTable withSomeone(String caption) {
        List<String> present = cells.values().stream()
                .filter(PrefectureTable::someone)
                .map(Observation::geo)
                .toList();
        return table(
                caption,
                localized.snapshot().geographies(GeographicLevel.PREFECTURE).stream()
                        .filter(geography -> present.contains(geography.code()))
                        .toList());
    }

    private PageTable table(String caption, List<Geography> prefectures) {
        List<String> headers = new ArrayList<>(List.of(localized.context().word("table.prefecture")));
        categories.forEach(category -> headers.add(localized.category(category)));
        return new PageTable(
                localized.context().word(caption, year),
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
        return new Cell(localized.cell(indicator, observation), observation != null && observation.value() != null);
    }

    private static boolean someone(Observation observation) {
        return observation.value() != null && observation.value().signum() > 0;
    }
}
