package it.accoglienza.samples;

import it.accoglienza.samples.Calibration.PrefectureFigures;
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
record Plan(
        Prefecture prefecture,
        PrefectureFigures figures,
        Window window,
        double scale,
        Map<CentreType, int[]> people,
        int hotspotPlaces,
        int[] hotspotArrivals,
        double[] activity) {

    int people(CentreType type, YearMonth month) {
        return series(type)[window.indexOf(month)];
    }

    void expect(CentreType type, YearMonth month, int guests) {
        series(type)[window.indexOf(month)] = guests;
    }

    int hotspotArrivals(YearMonth month) {
        return hotspotArrivals[window.indexOf(month)];
    }

    double activity(YearMonth month) {
        return activity[window.indexOf(month)];
    }

    private int[] series(CentreType type) {
        return people.computeIfAbsent(type, none -> new int[window.months()]);
    }
}
