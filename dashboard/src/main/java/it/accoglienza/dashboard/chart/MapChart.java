package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A map of the prefectures or the regions, coloured by classes of values.
 *
 * @param keys the legend, from the lowest class to the highest
 * @param uncertain the number of features whose range reaches into another class
 */
public record MapChart(Chart chart, List<LegendEntry> keys, int uncertain) {
    private static final double UNCERTAIN_BORDER = 1.5;

    /**
     * A prefecture or a region on the map.
     *
     * @param code the name of its shape in the GeoJSON file
     * @param address of its page, opened by a click
     */
    public record Feature(String code, Point point, String address) {}

    /**
     * A legend entry.
     *
     * @param number of the class's colour in {@code site.css}, from 1
     * @param low formatted smallest value of the class
     * @param high formatted largest value of the class
     * @param count number of values in the class
     */
    public record LegendEntry(int number, String low, String high, int count) {}

    /**
     * Draws the features in up to five classes; a feature without a value is hatched.
     *
     * @param shapes {@code prefectures} or {@code regions}
     * @param format formats a bound of a class
     */
    public static MapChart of(String shapes, List<Feature> features, Function<BigDecimal, String> format) {
        List<List<BigDecimal>> classes = classes(features);
        Map<String, Object> option = OptionTemplate.of("map")
                .set("shapes", shapes)
                .set("data", features.stream().map(each -> item(each, classes)).toList())
                .fill();
        long uncertain = features.stream()
                .filter(each -> isUncertain(each.point(), classes))
                .count();
        return new MapChart(
                new Chart("map", 560, option, Map.of(), shapes, List.of()), keys(classes, format), (int) uncertain);
    }

    /** Splits the sorted values into classes of about the same size; equal values stay in one class. */
    private static List<List<BigDecimal>> classes(List<Feature> features) {
        List<BigDecimal> sorted = features.stream()
                .map(feature -> feature.point().value())
                .flatMap(value -> Stream.ofNullable(value))
                .sorted()
                .toList();
        List<List<BigDecimal>> classes = new ArrayList<>();
        int count = Palette.CLASSES.size();
        int from = 0;
        for (int i = 1; i <= count && from < sorted.size(); i++) {
            int to = Math.max(from + 1, sorted.size() * i / count);
            while (to < sorted.size() && sorted.get(to).compareTo(sorted.get(to - 1)) == 0) {
                to++;
            }
            classes.add(sorted.subList(from, to));
            from = to;
        }
        return classes;
    }

    private static Map<String, Object> item(Feature feature, List<List<BigDecimal>> classes) {
        Map<String, Object> item = new LinkedHashMap<>(LineChart.item(feature.point()));
        item.put("name", feature.code());
        item.put("title", feature.point().label());
        item.put("address", feature.address());
        item.put("itemStyle", style(feature.point(), classes));
        return item;
    }

    /** A feature whose range reaches into another class has a dashed border. */
    private static Map<String, Object> style(Point point, List<List<BigDecimal>> classes) {
        BigDecimal value = point.value();
        if (value == null) {
            return Map.of("areaColor", Palette.NO_VALUE, "borderColor", Palette.HATCH);
        }
        String colour = Palette.CLASSES.get(classOf(value, classes));
        return isUncertain(point, classes)
                ? Map.of(
                        "areaColor",
                        colour,
                        "borderColor",
                        Palette.HIGHLIGHT,
                        "borderType",
                        "dashed",
                        "borderWidth",
                        UNCERTAIN_BORDER)
                : Map.of("areaColor", colour);
    }

    private static boolean isUncertain(Point point, List<List<BigDecimal>> classes) {
        Point.Range range = point.range();
        return range != null && classOf(range.low(), classes) != classOf(range.high(), classes);
    }

    private static int classOf(BigDecimal value, List<List<BigDecimal>> classes) {
        return IntStream.range(0, classes.size())
                .filter(i -> value.compareTo(last(classes.get(i))) <= 0)
                .findFirst()
                .orElse(classes.size() - 1);
    }

    private static List<LegendEntry> keys(List<List<BigDecimal>> classes, Function<BigDecimal, String> format) {
        return IntStream.range(0, classes.size())
                .mapToObj(i -> new LegendEntry(
                        i + 1,
                        format.apply(classes.get(i).get(0)),
                        format.apply(last(classes.get(i))),
                        classes.get(i).size()))
                .toList();
    }

    private static BigDecimal last(List<BigDecimal> values) {
        return values.get(values.size() - 1);
    }
}
