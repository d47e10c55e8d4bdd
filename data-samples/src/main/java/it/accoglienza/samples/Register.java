package it.accoglienza.samples;

/** What a prefecture notes of its centres and guests month by month, and delivers. */
interface Register {
    /** Delivers the month; months come in order, and one that the prefecture misses does not come. */
    void deliver(CentreMonth month);
}
