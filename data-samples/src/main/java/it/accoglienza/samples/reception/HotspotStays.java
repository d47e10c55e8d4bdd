package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The stays of a few days in a prefecture's hotspot, where people are brought from the boats. */
public final class HotspotStays implements StaySource {
    private static final int LONGEST_STAY_DAYS = 5;
    private static final int LAST_DAYS = 3;

    private final PrefecturePlan plan;
    private final Centre centre;
    private final Guests guests;
    private final Shares shares;
    private final SeededRandom chance;
    private List<Stay> present = List.of();

    public HotspotStays(PrefecturePlan plan, Centre centre, Guests guests, Shares shares, long seed) {
        this.plan = plan;
        this.centre = centre;
        this.guests = guests;
        this.shares = shares;
        this.chance = SeededRandom.of(seed, "hotspot", plan.prefecture().code());
    }

    @Override
    public List<Stay> stays(YearMonth month) {
        List<Stay> listed = new ArrayList<>();
        for (Stay stay : present) {
            listed.add(ended(stay, month.atDay(chance.between(1, LAST_DAYS))));
        }
        present = remaining(month);
        int passing = plan.hotspotArrivals(month) - present.size();
        for (int i = 0; i < passing; i++) {
            listed.add(passing(month));
        }
        listed.addAll(present);
        return listed;
    }

    private List<Stay> remaining(YearMonth month) {
        List<Stay> stays = new ArrayList<>();
        for (int i = plan.people(CentreType.HOTSPOT, month); i > 0; i--) {
            LocalDate entry = month.atEndOfMonth().minusDays(chance.below(LAST_DAYS));
            stays.add(Stay.begun(guest(), centre, entry));
        }
        return stays;
    }

    private Stay passing(YearMonth month) {
        int entry = chance.between(1, month.lengthOfMonth());
        int exit = Math.min(entry + chance.between(0, LONGEST_STAY_DAYS), month.lengthOfMonth());
        return ended(Stay.begun(guest(), centre, month.atDay(entry)), month.atDay(exit));
    }

    private Guest guest() {
        return guests.arriving(CentreType.HOTSPOT, centre.terms().target());
    }

    private Stay ended(Stay stay, LocalDate day) {
        return stay.ended(day, shares.draw("exit_reason", CentreType.HOTSPOT.name(), chance));
    }
}
