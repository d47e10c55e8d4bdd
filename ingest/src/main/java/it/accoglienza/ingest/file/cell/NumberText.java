package it.accoglienza.ingest.file.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in each notation in which its text makes sense: {@code 1.234,5} only with a decimal comma, {@code 13.500} as
 * 13500 and as 13.5.
 *
 * <p>A reading needs no more decimals than the column declares, not counting zeros at the end. A group of thousands never
 * begins with zero: {@code 0.300} is three tenths.
 */
final class NumberText {
    private static final Pattern MONEY =
            Pattern.compile("(?:€|EUR|euro) ?(?<first>.+)|(?<last>.+?) ?(?:€|EUR|euro)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("(?<last>.+?) ?%");
    private static final Pattern HOURS =
            Pattern.compile("(?<last>.+?) ?(?:h|ore|ora|hours?)[.]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK =
            Pattern.compile("(?<h>\\d{1,6}) ?[:h] ?(?<m>[0-5]\\d)(?::00)?", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}");

    private final int decimals;
    private final @Nullable Pattern unit;
    private final boolean hours;

    /**
     * Creates a reader for one column.
     *
     * @param decimals the declared number of decimals, 0 for a whole number
     * @param unit the declared unit; {@code EUR} may stand before or after a number, {@code percent} as {@code %} after it;
     *     {@code hours} as {@code h} or {@code ore}, or in a time such as {@code 36:30} or {@code 36h30}
     */
    NumberText(int decimals, @Nullable String unit) {
        this.decimals = decimals;
        this.hours = "hours".equals(unit);
        this.unit = unit == null
                ? null
                : switch (unit) {
                    case "EUR" -> MONEY;
                    case "percent" -> PERCENT;
                    case "hours" -> HOURS;
                    default -> null;
                };
    }

    /** Returns the value of a plain text in each notation; empty if it is no number, one entry or equal ones if it is clear. */
    Map<NumberNotation, BigDecimal> readings(String text) {
        Map<NumberNotation, BigDecimal> readings = new EnumMap<>(NumberNotation.class);
        String number = withoutUnit(text);
        Matcher clock = CLOCK.matcher(text);
        if (hours && clock.matches()) {
            return hours(new BigDecimal(clock.group("h")), new BigDecimal(clock.group("m")));
        }
        for (NumberNotation notation : NumberNotation.values()) {
            reading(number, notation).ifPresent(value -> readings.put(notation, value));
        }
        return readings;
    }

    /** Returns the hours of a time such as {@code 36:30}, nothing if they need more than the declared decimals. */
    private Map<NumberNotation, BigDecimal> hours(BigDecimal whole, BigDecimal minutes) {
        try {
            BigDecimal value = whole.add(minutes.divide(MINUTES, decimals, RoundingMode.UNNECESSARY));
            return Map.of(NumberNotation.COMMA, value, NumberNotation.POINT, value);
        } catch (ArithmeticException e) {
            return Map.of();
        }
    }

    /** Returns whether a text makes sense in one notation only, or the same in both, whatever its number of decimals. */
    boolean isClear(String text) {
        String number = withoutUnit(text);
        return PLAIN.matcher(number).matches()
                || Stream.of(NumberNotation.values())
                                .flatMap(notation -> notation.value(number).stream())
                                .distinct()
                                .count()
                        == 1;
    }

    /** Returns whether a text is a number, with as many decimals as it may have. */
    boolean isNumber(String text) {
        String number = withoutUnit(text);
        return (hours && CLOCK.matcher(text).matches())
                || Stream.of(NumberNotation.values())
                        .anyMatch(notation -> notation.value(number).isPresent());
    }

    private Optional<BigDecimal> reading(String number, NumberNotation notation) {
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number).setScale(decimals));
        }
        return notation.value(number).filter(value -> value.scale() <= decimals).map(value -> value.setScale(decimals));
    }

    private String withoutUnit(String text) {
        if (unit == null) {
            return text;
        }
        Matcher found = unit.matcher(text);
        if (!found.matches()) {
            return text;
        }
        String first = unit == MONEY ? found.group("first") : null;
        return first == null ? found.group("last") : first;
    }
}
