package it.accoglienza.notebooks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The connections of a network: its subjects on a circle, without names, larger the more subjects they are connected with.
 *
 * @param degrees number of connections by subject
 * @param pairs the connected subjects
 */
record NetworkDrawing(SortedMap<String, Integer> degrees, List<List<String>> pairs) {
    private static final int SIZE = 420;
    private static final double RADIUS = 180;
    private static final Color SUBJECT = new Color(0x0072B2);
    private static final Color CONNECTION = new Color(0x9AA5B1);

    /** Reads pairs of subjects from the first two columns of a result. */
    static NetworkDrawing of(Dataset<Row> rows) {
        SortedMap<String, Integer> degrees = new TreeMap<>();
        List<List<String>> pairs = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            List<String> pair = List.of(row.getString(0), row.getString(1));
            pair.forEach(subject -> degrees.merge(subject, 1, Integer::sum));
            pairs.add(pair);
        }
        return new NetworkDrawing(degrees, pairs);
    }

    /** Returns the drawing as an SVG element. */
    String svg() throws IOException {
        return SvgDrawing.of(SIZE, SIZE, this::draw);
    }

    private void draw(Graphics2D surface) {
        surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Map<String, Point2D> places = places();
        surface.setColor(CONNECTION);
        surface.setStroke(new BasicStroke(0.5f));
        for (List<String> pair : pairs) {
            surface.draw(new Line2D.Double(places.get(pair.get(0)), places.get(pair.get(1))));
        }
        surface.setColor(SUBJECT);
        places.forEach((subject, place) -> {
            double radius = radius(subject);
            surface.fill(new Ellipse2D.Double(place.getX() - radius, place.getY() - radius, 2 * radius, 2 * radius));
        });
    }

    private Map<String, Point2D> places() {
        Map<String, Point2D> places = new TreeMap<>();
        int position = 0;
        for (String subject : degrees.keySet()) {
            double angle = 2 * Math.PI * position++ / degrees.size();
            // whole pixels, so that the drawing is the same on every machine
            places.put(
                    subject,
                    new Point2D.Double(
                            Math.rint(SIZE / 2.0 + RADIUS * Math.cos(angle)),
                            Math.rint(SIZE / 2.0 + RADIUS * Math.sin(angle))));
        }
        return places;
    }

    private double radius(String subject) {
        return Math.rint(3 + 12.0 * degrees.getOrDefault(subject, 0) / Math.max(1, degrees.size()));
    }

    /** Returns how many subjects and connections are drawn. */
    String text() {
        return "soggetti / subjects: %d, coppie / pairs: %d".formatted(degrees.size(), pairs.size());
    }

    /** Returns ECharts options of the same drawing; subjects have numbers instead of names. */
    Map<String, Object> options() {
        List<String> subjects = List.copyOf(degrees.keySet());
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            String subject = subjects.get(i);
            nodes.add(Map.of(
                    "name",
                    String.valueOf(i + 1),
                    "value",
                    degrees.getOrDefault(subject, 0),
                    "symbolSize",
                    2 * radius(subject)));
        }
        List<Map<String, Object>> links = pairs.stream()
                .map(pair -> Map.<String, Object>of(
                        "source", subjects.indexOf(pair.get(0)), "target", subjects.indexOf(pair.get(1))))
                .toList();
        return Map.of(
                "tooltip",
                Map.of(),
                "series",
                List.of(Map.of("type", "graph", "layout", "circular", "roam", true, "data", nodes, "links", links)));
    }
}
