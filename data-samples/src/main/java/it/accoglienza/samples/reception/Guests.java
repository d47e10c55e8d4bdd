package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;

/** Draws the guests of one prefecture to match the centre that they enter. */
final class Guests {
    private static final String UKRAINE = "UKR";

    private final Pseudonyms pseudonyms;
    private final Shares shares;
    private final SeededRandom random;

    Guests(Pseudonyms pseudonyms, Shares shares, SeededRandom random) {
        this.pseudonyms = pseudonyms;
        this.shares = shares;
        this.random = random;
    }

    Guest arriving(CentreType type, String target) {
        String profile = type == CentreType.HOTSPOT ? "arrivals" : target;
        String sex = shares.draw("sex", profile, random);
        String ageBand = shares.draw("age_band", profile, random);
        String citizenship = shares.draw("citizenship", profile, random);
        boolean unaccompanied = profile.equals("minors") || (profile.equals("arrivals") && ageBand.equals("14-17"));
        String status = unaccompanied ? "unaccompanied_minor" : status(type, citizenship);
        return new Guest(
                pseudonyms.next(), sex, ageBand, citizenship, status, vulnerability(unaccompanied, sex, ageBand));
    }

    private String status(CentreType type, String citizenship) {
        return citizenship.equals(UKRAINE) ? "temporary" : shares.draw("legal_status", type.name(), random);
    }

    private String vulnerability(boolean unaccompanied, String sex, String ageBand) {
        if (unaccompanied) {
            return "unaccompanied_minor";
        }
        return switch (ageBand) {
            case "0-13", "14-17" -> shares.draw("vulnerability", "child", random);
            case "65+" -> "elderly";
            default -> shares.draw("vulnerability", sex, random);
        };
    }
}
