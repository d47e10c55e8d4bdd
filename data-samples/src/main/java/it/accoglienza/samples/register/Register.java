package it.accoglienza.samples.register;

import it.accoglienza.samples.reception.CentreMonth;

/** Writes one dataset about centres and guests month by month. */
public interface Register {
    /** Delivers a month. Months are passed in order; months that the prefecture does not deliver are left out. */
    void deliver(CentreMonth month);
}
