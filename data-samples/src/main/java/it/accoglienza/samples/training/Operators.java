package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;

/** Draws the operators of one prefecture who enrol in courses. */
final class Operators {
    private final Pseudonyms pseudonyms;
    private final Shares shares;
    private final SeededRandom random;

    Operators(Pseudonyms pseudonyms, Shares shares, SeededRandom random) {
        this.pseudonyms = pseudonyms;
        this.shares = shares;
        this.random = random;
    }

    Operator anyone() {
        return operator(shares.draw("sector", "", random));
    }

    Operator operator(String sector) {
        return new Operator(pseudonyms.next(), sector, shares.draw("organisation_type", sector, random));
    }
}
