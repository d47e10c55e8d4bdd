package it.accoglienza.samples.calibration;

import it.accoglienza.samples.calibration.Calibration.PrefectureFigures;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The figures that the sample of one prefecture must reach.
 *
 * @param scale size of the country, 1 is Italy
 * @param figures declared or drawn characteristics of the prefecture
 * @param people guests at each month's end, by type of centre, in the order of the window
 * @param hotspotPlaces places of its hotspot, 0 if it has none
 * @param hotspotArrivals persons transferred to its hotspot in each month
 * @param activity exits of each month relative to the mean month; it grows with the landings
 */
public record PrefecturePlan(
        Prefecture prefecture,
        PrefectureFigures figures,
        Window window,
        double scale,
        Map<CentreType, int[]> people,
        int hotspotPlaces,
        List<Integer> hotspotArrivals,
        List<Double> activity) {

    /** Returns the guests in centres of a type at the end of a month. */
    public int people(CentreType type, YearMonth month) {
        return series(type)[window.indexOf(month)];
    }

    /** Sets the guests in centres of a type at the end of a month. */
    void expect(CentreType type, YearMonth month, int guests) {
        series(type)[window.indexOf(month)] = guests;
    }

    public int hotspotArrivals(YearMonth month) {
        return hotspotArrivals.get(window.indexOf(month));
    }

    public double activity(YearMonth month) {
        return activity.get(window.indexOf(month));
    }

    private int[] series(CentreType type) {
        return people.computeIfAbsent(type, none -> new int[window.months()]);
    }
}
