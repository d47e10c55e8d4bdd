package it.accoglienza.samples.reception;

import java.time.YearMonth;
import java.util.List;

/** The stays in some centres of a prefecture, asked for month after month. */
public interface StaySource {
    /** The stays under way on at least one day of the month, as known at its end; months are asked for in order. */
    List<Stay> stays(YearMonth month);
}
