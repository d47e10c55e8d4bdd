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
 * The prefectures or the regions, coloured by the class that their value falls in.
 *
 * @param chart the drawing
 * @param keys what each colour stands for, from few to many
 */
public record MapChart(Chart chart, List<Key> keys) {

    /**
     * An area of the map.
     *
     * @param code of the prefecture or region, which names its shape
     * @param address of the page that tells more about it
     */
    public record Area(String code, Point point, String address) {}

    /**
     * An entry of the map's key.
     *
     * @param number of the colour, from 1
     * @param low the smallest value of the class, as it is written
     */
    public record Key(int number, String low, String high, int areas) {}

    /** @param shapes {@code prefectures} or {@code regions} */
    public static MapChart of(String shapes, List<Area> areas, Function<BigDecimal, String> words) {
        List<List<BigDecimal>> classes = classes(areas);
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "map");
        series.put("map", shapes);
        series.put("selectedMode", false);
        series.put("aspectScale", 0.77);
        series.put("layoutCenter", List.of("50%", "50%"));
        series.put("layoutSize", "100%");
        series.put("label", Map.of("show", false));
        series.put("itemStyle", Map.of("borderColor", "#ffffff", "borderWidth", 0.8, "areaColor", Palette.NONE));
        series.put("emphasis", Map.of("label", Map.of("show", false), "itemStyle", Map.of("areaColor", "#ffb400")));
        series.put("data", areas.stream().map(area -> item(area, classes)).toList());
        Map<String, Object> option = Map.of(
                "animation", false,
                "tooltip", LineChart.tooltip("item"),
                "series", List.of(series));
        return new MapChart(new Chart("map", 560, option, Map.of(), shapes, List.of()), keys(classes, words));
    }

    /** Up to five classes with about as many areas each; equal values are never parted. */
    private static List<List<BigDecimal>> classes(List<Area> areas) {
        List<BigDecimal> sorted = areas.stream()
                .map(area -> area.point().value())
                .flatMap(value -> Stream.ofNullable(value))
                .sorted()
                .toList();
        List<List<BigDecimal>> classes = new ArrayList<>();
        int most = Palette.CLASSES.size();
        int from = 0;
        for (int i = 1; i <= most && from < sorted.size(); i++) {
            int to = Math.max(from + 1, sorted.size() * i / most);
            while (to < sorted.size() && sorted.get(to).compareTo(sorted.get(to - 1)) == 0) {
                to++;
            }
            classes.add(sorted.subList(from, to));
            from = to;
        }
        return classes;
    }

    private static Map<String, Object> item(Area area, List<List<BigDecimal>> classes) {
        Map<String, Object> item = new LinkedHashMap<>(LineChart.item(area.point()));
        item.put("name", area.code());
        item.put("title", area.point().label());
        item.put("address", area.address());
        BigDecimal value = area.point().value();
        item.put("itemStyle", value == null ? none() : Map.of("areaColor", colour(value, classes)));
        return item;
    }

    private static Map<String, Object> none() {
        return Map.of("areaColor", Palette.NONE, "borderColor", "#5b6f82");
    }

    private static String colour(BigDecimal value, List<List<BigDecimal>> classes) {
        int at = IntStream.range(0, classes.size())
                .filter(i -> value.compareTo(last(classes.get(i))) <= 0)
                .findFirst()
                .orElseThrow();
        return Palette.CLASSES.get(at);
    }

    private static List<Key> keys(List<List<BigDecimal>> classes, Function<BigDecimal, String> words) {
        return IntStream.range(0, classes.size())
                .mapToObj(i -> new Key(
                        i + 1,
                        words.apply(classes.get(i).get(0)),
                        words.apply(last(classes.get(i))),
                        classes.get(i).size()))
                .toList();
    }

    private static BigDecimal last(List<BigDecimal> values) {
        return values.get(values.size() - 1);
    }
}
