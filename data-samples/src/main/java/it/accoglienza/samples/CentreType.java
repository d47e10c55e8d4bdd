package it.accoglienza.samples;

/** The types of reception centre, in the order in which a guest passes through them. */
enum CentreType {
    HOTSPOT,
    CPA,
    CAS,
    SAI
}
