package it.accoglienza.samples.calibration;

/** The types of reception centre, in the usual order of a guest's stays. */
public enum CentreType {
    HOTSPOT,
    CPA,
    CAS,
    SAI
}
