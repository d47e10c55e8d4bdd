package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;

/** The people of one prefecture who enrol in courses. */
final class Operators {
    private final Pseudonyms pseudonyms;
    private final Shares shares;
    private final SeededRandom chance;

    Operators(Pseudonyms pseudonyms, Shares shares, SeededRandom chance) {
        this.pseudonyms = pseudonyms;
        this.shares = shares;
        this.chance = chance;
    }

    Operator anyone() {
        return operator(shares.draw("sector", "", chance));
    }

    Operator operator(String sector) {
        return new Operator(pseudonyms.next(), sector, shares.draw("organisation_type", sector, chance));
    }
}
