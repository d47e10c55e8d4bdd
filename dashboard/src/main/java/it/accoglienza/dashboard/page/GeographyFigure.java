package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.MapChart;
import it.accoglienza.dashboard.chart.MapChart.Feature;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An indicator in one period by prefecture or by region, as a map and a ranked table.
 *
 * @param level {@code prefecture} or {@code region}
 * @param byGeo the observations by code of the geography
 */
record GeographyFigure(
        LocalizedRelease localized,
        Indicator indicator,
        GeographicLevel level,
        String period,
        Map<String, Observation> byGeo) {

    /** Number of highest and of lowest values that the description names. */
    private static final int NAMED = 3;

    static GeographyFigure of(
            LocalizedRelease localized,
            Indicator indicator,
            GeographicLevel level,
            String period,
            List<Observation> observations) {
        return new GeographyFigure(
                localized,
                indicator,
                level,
                period,
                observations.stream()
                        .collect(Collectors.toMap(Observation::geo, each -> each, (a, b) -> a, TreeMap::new)));
    }

    /** @param selection the labels of the selected codes, for the caption; empty for the total */
    Figure figure(String id, String selection, String download) {
        String caption = localized.text("map.caption." + level, localized.title(indicator), localized.period(period))
                + selection;
        MapChart map = MapChart.of(
                level == GeographicLevel.REGION ? "regions" : "prefectures",
                features(),
                localized.valueFormat(indicator));
        return new Figure(
                id,
                caption,
                description(map.uncertain()),
                map.chart(),
                map.keys(),
                missing(),
                table(caption),
                false,
                download);
    }

    private List<Feature> features() {
        return localized.snapshot().geographies(level).stream()
                .map(geography ->
                        new Feature(geography.code(), point(geography), localized.address(indicator, geography)))
                .toList();
    }

    private Point point(Geography geography) {
        Observation observation = byGeo.get(geography.code());
        return new PointText(localized, indicator).point(localized.text(geography.name()), observation, false);
    }

    private Ranking ranking() {
        return Ranking.of(List.copyOf(byGeo.values()));
    }

    private String description(int uncertain) {
        Ranking ranking = ranking();
        List<String> sentences = new ArrayList<>();
        if (ranking.observations().isEmpty()) {
            sentences.add(localized.text("map.empty"));
        } else if (ranking.observations().size() > 1) {
            int most = Math.min(NAMED, ranking.observations().size() / 2); // none is named as both
            sentences.add(extreme("map.highest", ranking.highest(most)));
            sentences.add(extreme("map.lowest", ranking.lowest(most)));
        }
        thresholds(ranking).ifPresent(sentences::add);
        if (uncertain > 0) {
            sentences.add(localized.text("map.uncertain", String.valueOf(uncertain)));
        }
        if (!missing().isEmpty()) {
            sentences.add(localized.text("map.gaps", String.join(", ", missing())));
        }
        return String.join(" ", sentences);
    }

    /** Names the values that are certainly higher or lower than all others, or says that there are none. */
    private String extreme(String key, List<Observation> observations) {
        return observations.isEmpty() ? localized.text(key + ".none") : localized.text(key, named(observations));
    }

    /** Counts the geographies by whether they exceed the threshold; empty if the indicator has none. */
    private Optional<String> thresholds(Ranking ranking) {
        BigDecimal limit = indicator.measure().threshold();
        if (limit == null || ranking.observations().isEmpty()) {
            return Optional.empty();
        }
        String counts = Stream.of(Threshold.values())
                .map(answer -> localized.text(
                                "threshold." + answer.key(), localized.format().value(indicator, limit))
                        + ": "
                        + ranking.observations().stream()
                                .filter(each -> Threshold.of(indicator, each) == answer)
                                .count())
                .collect(Collectors.joining("; "));
        return Optional.of(localized.capitalized(counts) + ".");
    }

    private String named(List<Observation> observations) {
        return observations.stream()
                .map(each -> localized.name(level, each.geo()) + " (" + localized.valueOrStatus(indicator, each) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns the reasons for missing values with the number of geographies. */
    private List<String> missing() {
        Map<String, Long> reasons = features().stream()
                .filter(feature -> feature.point().value() == null)
                .collect(Collectors.groupingBy(feature -> feature.point().text(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .toList();
    }

    /** Geographies without a value follow the ranked ones. */
    private PageTable table(String caption) {
        Ranking ranking = ranking();
        List<Observation> ranked = ranking.observations();
        List<String> rankedCodes = ranked.stream().map(Observation::geo).toList();
        List<Row> rows = new ArrayList<>();
        ranked.forEach(each -> rows.add(row(each.geo(), ranking.positions(each))));
        localized.snapshot().geographies(level).stream()
                .filter(geography -> !rankedCodes.contains(geography.code()))
                .forEach(geography -> rows.add(row(geography.code(), "")));
        List<String> headers = Stream.of(level.code(), "rank", "value", "threshold", "remark", "coverage")
                .filter(column -> !column.equals("threshold") || hasThreshold())
                .map(column -> localized.text("table." + column))
                .toList();
        return new PageTable(caption, headers, rows);
    }

    private boolean hasThreshold() {
        return indicator.measure().threshold() != null;
    }

    private Row row(String geo, String rank) {
        Observation observation = byGeo.get(geo);
        boolean known = observation != null && observation.value() != null;
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.number(rank), new PointText(localized, indicator).cell(observation)));
        if (hasThreshold()) {
            cells.add(Cell.text(new PrecisionText(localized, indicator).threshold(observation)));
        }
        cells.add(Cell.text(observation != null && known ? localized.remark(indicator, observation) : ""));
        cells.add(Cell.number(observation == null ? "" : localized.coverage(observation)));
        Geography geography = localized.snapshot().geography(level, geo);
        return new Row(localized.text(geography.name()), localized.address(indicator, geography), cells);
    }
}
