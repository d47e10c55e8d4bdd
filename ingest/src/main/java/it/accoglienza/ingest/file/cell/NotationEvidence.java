package it.accoglienza.ingest.file.cell;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which notation the ambiguous numbers of one column are read, such as {@code 13.500}.
 *
 * <p>In this order: a value outside the declared range rules its notation out; other cells of the column that make sense in
 * one notation only; cells without any sign (beside {@code 1.200}, numbers below 1000 without a sign show that the sign groups
 * thousands, and larger ones that it does not); the other columns of the file. Without evidence, or with evidence of both,
 * there is no answer.
 */
final class NotationEvidence {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final @Nullable BigDecimal minimum;
    private final @Nullable BigDecimal maximum;
    private final Set<NumberNotation> clear = EnumSet.noneOf(NumberNotation.class);
    private final Set<NumberNotation> byDecimals = EnumSet.noneOf(NumberNotation.class);
    private final Set<NumberNotation> outOfRange = EnumSet.noneOf(NumberNotation.class);
    private final Set<NumberNotation> grouping = EnumSet.noneOf(NumberNotation.class);
    private boolean plainBelowThousand;
    private boolean plainFromThousand;

    NotationEvidence(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /**
     * Takes one cell into account.
     *
     * @param isClear false if only the declared number of decimals rules one notation out
     */
    void add(String text, Map<NumberNotation, BigDecimal> readings, boolean isClear) {
        BigDecimal comma = readings.get(NumberNotation.COMMA);
        BigDecimal point = readings.get(NumberNotation.POINT);
        if (comma == null || point == null) {
            (isClear ? clear : byDecimals).addAll(readings.keySet());
        } else if (comma.compareTo(point) != 0) {
            addAmbiguous(comma, point);
        } else if (text.chars().allMatch(Character::isDigit)) {
            boolean below = comma.compareTo(THOUSAND) < 0;
            plainBelowThousand |= below && comma.signum() > 0;
            plainFromThousand |= !below;
        }
    }

    private void addAmbiguous(BigDecimal comma, BigDecimal point) {
        grouping.add(comma.abs().compareTo(point.abs()) > 0 ? NumberNotation.COMMA : NumberNotation.POINT);
        if (!inRange(comma)) {
            outOfRange.add(NumberNotation.COMMA);
        }
        if (!inRange(point)) {
            outOfRange.add(NumberNotation.POINT);
        }
    }

    private boolean inRange(BigDecimal value) {
        return (minimum == null || value.compareTo(minimum) >= 0) && (maximum == null || value.compareTo(maximum) <= 0);
    }

    /** Returns the notations that clear cells of this column have; if there are none, those that the decimals leave. */
    Set<NumberNotation> clear() {
        return clear.isEmpty() ? byDecimals : clear;
    }

    /** Returns whether a clear cell of this column has the other notation. */
    boolean contradicts(NumberNotation notation) {
        return clear.contains(other(notation));
    }

    /**
     * Returns the notation of the column's ambiguous cells, empty if it stays open.
     *
     * @param file the notations of clear cells in all columns of the file
     */
    Optional<NumberNotation> notation(Set<NumberNotation> file) {
        if (outOfRange.size() == 1) {
            return Optional.of(other(outOfRange.iterator().next()));
        }
        if (!clear().isEmpty()) {
            return single(clear());
        }
        if (grouping.size() == 1 && plainBelowThousand != plainFromThousand) {
            NumberNotation groups = grouping.iterator().next();
            return Optional.of(plainBelowThousand ? groups : other(groups));
        }
        return single(file);
    }

    private static Optional<NumberNotation> single(Set<NumberNotation> notations) {
        return notations.size() == 1 ? Optional.of(notations.iterator().next()) : Optional.empty();
    }

    private static NumberNotation other(NumberNotation notation) {
        return notation == NumberNotation.COMMA ? NumberNotation.POINT : NumberNotation.COMMA;
    }
}
