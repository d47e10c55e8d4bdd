package it.accoglienza.dashboard.chart;

import java.util.List;

/** A named list of points. All series of a chart have the same labels in the same order. */
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    List<String> labels() {
        return points.stream().map(Point::label).toList();
    }
}
