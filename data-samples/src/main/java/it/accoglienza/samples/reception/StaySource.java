package it.accoglienza.samples.reception;

import java.time.YearMonth;
import java.util.List;

/** Simulates the stays in some centres of a prefecture month by month. */
interface StaySource {
    /** Returns the stays of at least one day in the month, as known at its end. Months are requested in order. */
    List<Stay> stays(YearMonth month);
}
