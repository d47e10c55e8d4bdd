package it.accoglienza.dashboard.assets;

import it.accoglienza.dashboard.assets.Topology.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * The closed rings that bound one area of the map, the largest first; islands and holes alike.
 *
 * @param rings each from a point back to itself
 */
record Shape(List<List<Point>> rings) {

    /** Joins arcs end to end until each ring closes; what is smaller than a pixel is left out. */
    static Shape of(List<List<Point>> arcs) {
        List<List<Point>> open = new LinkedList<>(arcs);
        List<List<Point>> rings = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Point> ring = new ArrayList<>(open.remove(0));
            while (!first(ring).equals(last(ring))) {
                ring.addAll(following(last(ring), open));
            }
            rings.add(simplified(ring));
        }
        rings.sort(Comparator.comparingLong((List<Point> ring) -> Math.abs(area(ring)))
                .reversed());
        List<List<Point>> visible =
                rings.stream().filter(ring -> Math.abs(area(ring)) > 2).toList();
        return new Shape(visible.isEmpty() ? rings.subList(0, 1) : visible);
    }

    /** The shape as a GeoJSON feature whose name is the area's code. */
    Map<String, Object> feature(String code) {
        boolean clockwise = area(rings.get(0)) < 0;
        List<List<List<List<Double>>>> polygons = new ArrayList<>();
        List<List<Point>> outer =
                rings.stream().filter(r -> (area(r) < 0) == clockwise).toList();
        for (List<Point> ring : outer) {
            List<List<List<Double>>> polygon = new ArrayList<>(List.of(coordinates(ring)));
            rings.stream()
                    .filter(hole -> !outer.contains(hole) && contains(ring, first(hole)))
                    .forEach(hole -> polygon.add(coordinates(hole)));
            polygons.add(polygon);
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", Map.of("name", code));
        feature.put("geometry", Map.of("type", "MultiPolygon", "coordinates", polygons));
        return feature;
    }

    private static List<Point> following(Point end, List<List<Point>> open) {
        List<Point> next = open.stream()
                .filter(arc -> first(arc).equals(end))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The map has an outline that does not close at " + end));
        open.remove(next);
        return next;
    }

    /** Drops points that repeat the one before or lie on the straight line between their neighbours. */
    private static List<Point> simplified(List<Point> ring) {
        List<Point> kept = new ArrayList<>();
        for (Point point : ring) {
            int size = kept.size();
            if (size > 0 && kept.get(size - 1).equals(point)) {
                continue;
            }
            if (size > 1 && turn(kept.get(size - 2), kept.get(size - 1), point) == 0) {
                kept.remove(size - 1);
            }
            kept.add(point);
        }
        return kept;
    }

    private static long turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    /** Twice the signed area, in hundredths of a degree squared: negative when the ring runs clockwise. */
    static long area(List<Point> ring) {
        long sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).x() * ring.get(i).y()
                    - ring.get(i).x() * ring.get(i - 1).y();
        }
        return sum;
    }

    private static boolean contains(List<Point> ring, Point p) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            Point a = ring.get(i - 1);
            Point b = ring.get(i);
            boolean crosses = (a.y() > p.y()) != (b.y() > p.y());
            if (crosses && p.x() < (double) (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static List<List<Double>> coordinates(List<Point> ring) {
        return ring.stream().map(p -> List.of(p.x() / 100.0, p.y() / 100.0)).toList();
    }

    private static Point first(List<Point> ring) {
        return ring.get(0);
    }

    private static Point last(List<Point> ring) {
        return ring.get(ring.size() - 1);
    }
}
