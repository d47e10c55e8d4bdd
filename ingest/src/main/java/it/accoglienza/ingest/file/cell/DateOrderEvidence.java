package it.accoglienza.ingest.file.cell;

import java.util.EnumSet;
import java.util.Set;

/**
 * Decides whether the dates of one column that make sense in both orders, such as {@code 3/5/2024}, are read.
 *
 * <p>They are read with the day first, unless a date of the column has the month first. A column whose dates all make sense in
 * both orders is judged by the other columns of the file.
 */
final class DateOrderEvidence {
    private final Set<DateOrder> clear = EnumSet.noneOf(DateOrder.class);
    private boolean monthFirst;

    /** Takes a cell into account. */
    void add(String text) {
        Set<DateOrder> orders = DateText.orders(text);
        if (orders.size() == 1) {
            clear.addAll(orders);
        }
    }

    /** Returns the orders of the dates that make sense in one order only. */
    Set<DateOrder> clear() {
        return clear;
    }

    /**
     * Decides for the column.
     *
     * @param file the orders of clear dates in all columns of the file
     */
    void decide(Set<DateOrder> file) {
        monthFirst = (clear.isEmpty() ? file : clear).contains(DateOrder.MONTH_FIRST);
    }

    /** Returns whether a text has, or in this column may have, the month before the day. */
    boolean isMonthFirst(String text) {
        return monthFirst && DateText.orders(text).contains(DateOrder.MONTH_FIRST);
    }
}
