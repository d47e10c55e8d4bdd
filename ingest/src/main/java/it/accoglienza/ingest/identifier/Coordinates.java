package it.accoglienza.ingest.identifier;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Detects coordinates in Italy in degrees with more than two decimals, which is more precise than a kilometre. */
final class Coordinates {
    /** Not a round number of thousands: {@code 10.000}. */
    private static final String DEGREES = "(\\d{1,2}[.,](?!0{3}(?!\\d))\\d{3,})";

    private static final Pattern ALONE = Pattern.compile("(?<![\\d.,])" + DEGREES + "(?![.,]?\\d)");
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\d.,])" + DEGREES + "°?[NE]?[ ,;/]+" + DEGREES + "(?![.,]?\\d)");

    private Coordinates() {}

    /**
     * Returns whether a text contains a pair of coordinates.
     *
     * @param alone whether a single coordinate counts, too
     */
    static boolean isIn(String text, boolean alone) {
        return PAIR.matcher(text).results().anyMatch(Coordinates::isInItaly) || (alone && isDegreeIn(text));
    }

    private static boolean isInItaly(MatchResult pair) {
        return (isLatitude(pair.group(1)) && isLongitude(pair.group(2)))
                || (isLongitude(pair.group(1)) && isLatitude(pair.group(2)));
    }

    private static boolean isDegreeIn(String text) {
        return ALONE.matcher(text).results().anyMatch(found -> isLatitude(found.group()) || isLongitude(found.group()));
    }

    private static boolean isLatitude(String degrees) {
        return isBetween(35, degrees, 48);
    }

    private static boolean isLongitude(String degrees) {
        return isBetween(6, degrees, 19);
    }

    private static boolean isBetween(int lowest, String degrees, int highest) {
        double value = Double.parseDouble(degrees.replace(',', '.'));
        return value >= lowest && value <= highest;
    }
}
