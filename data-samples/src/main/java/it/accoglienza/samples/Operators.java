package it.accoglienza.samples;

/** The people of one prefecture who enrol in courses. */
final class Operators {
    private final Pseudonyms pseudonyms;
    private final Shares shares;
    private final Chance chance;

    Operators(Pseudonyms pseudonyms, Shares shares, Chance chance) {
        this.pseudonyms = pseudonyms;
        this.shares = shares;
        this.chance = chance;
    }

    Operator anyone() {
        return of(shares.draw("sector", "", chance));
    }

    Operator of(String sector) {
        return new Operator(pseudonyms.next(), sector, shares.draw("organisation_type", sector, chance));
    }
}
