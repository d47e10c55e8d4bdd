package it.accoglienza.dashboard.assets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A TopoJSON map: areas whose rings are made of shared arcs, so that areas melt together where they share one.
 *
 * @param arcs each arc as its points in degrees, longitude first
 * @param rings the rings of each area, by its sigla; a ring is a list of arcs, {@code ~i} meaning arc i backwards
 */
record Topology(List<List<Point>> arcs, Map<String, List<List<Integer>>> rings) {

    /** A place on the map, in hundredths of a degree (about one kilometre). */
    record Point(long x, long y) {}

    static Topology of(JsonNode json) {
        List<List<Point>> arcs = new ArrayList<>();
        json.get("arcs").forEach(arc -> arcs.add(points(arc, json.get("transform"))));
        Map<String, List<List<Integer>>> rings = new TreeMap<>();
        for (JsonNode area : json.get("objects").get("ita").get("geometries")) {
            List<List<Integer>> list = new ArrayList<>();
            ringsOf(area.get("arcs"), list);
            rings.put(area.get("id").asText().replace("IT.", ""), list);
        }
        return new Topology(arcs, rings);
    }

    Collection<String> areas() {
        return rings.keySet();
    }

    /** The areas melted into larger ones as GeoJSON; {@code into} tells the code of the larger area of each sigla. */
    Map<String, Object> merged(Map<String, String> into) {
        Map<String, List<List<Integer>>> groups = new TreeMap<>();
        rings.forEach((sigla, own) -> {
            String code = into.get(sigla);
            if (code != null) {
                groups.computeIfAbsent(code, c -> new ArrayList<>()).addAll(own);
            }
        });
        List<Object> features = new ArrayList<>();
        groups.forEach((code, own) -> features.add(Shape.of(outline(own)).feature(code)));
        return Map.of("type", "FeatureCollection", "features", features);
    }

    /** The arcs that only one side of the group uses, each as its points in the ring's direction. */
    private List<List<Point>> outline(List<List<Integer>> group) {
        Set<Integer> used = new HashSet<>();
        group.forEach(used::addAll);
        return used.stream()
                .filter(arc -> !used.contains(~arc))
                .sorted()
                .map(this::directed)
                .toList();
    }

    private List<Point> directed(int arc) {
        if (arc >= 0) {
            return arcs.get(arc);
        }
        List<Point> backwards = new ArrayList<>(arcs.get(~arc));
        java.util.Collections.reverse(backwards);
        return backwards;
    }

    /** Adds up the differences that a quantized arc is written as. */
    private static List<Point> points(JsonNode arc, JsonNode transform) {
        List<Point> points = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : arc) {
            x += step.get(0).asLong();
            y += step.get(1).asLong();
            points.add(new Point(degrees(x, transform, 0), degrees(y, transform, 1)));
        }
        return points;
    }

    private static long degrees(long steps, JsonNode transform, int axis) {
        double scale = transform.get("scale").get(axis).asDouble();
        return Math.round(
                100 * (steps * scale + transform.get("translate").get(axis).asDouble()));
    }

    /** Polygon and MultiPolygon differ by one level of lists only; every innermost list is a ring. */
    private static void ringsOf(JsonNode node, List<List<Integer>> rings) {
        if (node.get(0).isInt()) {
            List<Integer> ring = new ArrayList<>();
            node.forEach(arc -> ring.add(arc.asInt()));
            rings.add(ring);
        } else {
            node.forEach(inner -> ringsOf(inner, rings));
        }
    }
}
