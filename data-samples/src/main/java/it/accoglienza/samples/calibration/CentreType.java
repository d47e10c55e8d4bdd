package it.accoglienza.samples.calibration;

/** The types of reception centre, in the order in which a guest passes through them. */
public enum CentreType {
    HOTSPOT,
    CPA,
    CAS,
    SAI
}
