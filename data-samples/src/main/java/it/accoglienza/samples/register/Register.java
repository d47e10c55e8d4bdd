package it.accoglienza.samples.register;

import it.accoglienza.samples.reception.CentreMonth;

/** What a prefecture notes of its centres and guests month by month, and delivers. */
public interface Register {
    /** Delivers the month; months come in order, and one that the prefecture misses does not come. */
    void deliver(CentreMonth month);
}
