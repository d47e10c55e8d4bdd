package it.accoglienza.samples.calibration;

import it.accoglienza.samples.calibration.Calibration.PrefectureFigures;
import java.time.YearMonth;
import java.util.Map;

/**
 * What one prefecture's sample must come to.
 *
 * @param scale size of the country, 1 is Italy
 * @param figures where the prefecture differs from the others
 * @param people guests at each month's end, by type of centre, in the order of the window
 * @param hotspotPlaces places of its hotspot, 0 where there is none
 * @param hotspotArrivals people brought to its hotspot in each month
 * @param activity exits of each month against the mean month: more people move when more people land
 */
public record PrefecturePlan(
        Prefecture prefecture,
        PrefectureFigures figures,
        Window window,
        double scale,
        Map<CentreType, int[]> people,
        int hotspotPlaces,
        int[] hotspotArrivals,
        double[] activity) {

    public int people(CentreType type, YearMonth month) {
        return series(type)[window.indexOf(month)];
    }

    void expect(CentreType type, YearMonth month, int guests) {
        series(type)[window.indexOf(month)] = guests;
    }

    public int hotspotArrivals(YearMonth month) {
        return hotspotArrivals[window.indexOf(month)];
    }

    public double activity(YearMonth month) {
        return activity[window.indexOf(month)];
    }

    private int[] series(CentreType type) {
        return people.computeIfAbsent(type, none -> new int[window.months()]);
    }
}
