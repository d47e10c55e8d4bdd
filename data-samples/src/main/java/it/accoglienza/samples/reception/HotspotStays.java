package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Simulates the stays of a few days in a prefecture's hotspot. */
final class HotspotStays implements StaySource {
    private static final int LONGEST_STAY_DAYS = 5;
    private static final int LAST_DAYS = 3;

    private final PrefecturePlan plan;
    private final Centre centre;
    private final Guests guests;
    private final Shares shares;
    private final SeededRandom random;
    private List<Stay> present = List.of();

    HotspotStays(PrefecturePlan plan, Centre centre, Guests guests, Shares shares, long seed) {
        this.plan = plan;
        this.centre = centre;
        this.guests = guests;
        this.shares = shares;
        this.random = SeededRandom.of(seed, "hotspot", plan.prefecture().code());
    }

    @Override
    public List<Stay> stays(YearMonth month) {
        List<Stay> listed = new ArrayList<>();
        for (Stay stay : present) {
            listed.add(ended(stay, month.atDay(random.between(1, LAST_DAYS))));
        }
        present = remaining(month);
        int leaving = plan.hotspotArrivals(month) - present.size();
        for (int i = 0; i < leaving; i++) {
            listed.add(leaving(month));
        }
        listed.addAll(present);
        return listed;
    }

    private List<Stay> remaining(YearMonth month) {
        List<Stay> stays = new ArrayList<>();
        for (int i = plan.people(CentreType.HOTSPOT, month); i > 0; i--) {
            LocalDate entry = month.atEndOfMonth().minusDays(random.below(LAST_DAYS));
            stays.add(Stay.begun(guest(), centre, entry));
        }
        return stays;
    }

    private Stay leaving(YearMonth month) {
        int entry = random.between(1, month.lengthOfMonth());
        int exit = Math.min(entry + random.between(0, LONGEST_STAY_DAYS), month.lengthOfMonth());
        return ended(Stay.begun(guest(), centre, month.atDay(entry)), month.atDay(exit));
    }

    private Guest guest() {
        return guests.arriving(CentreType.HOTSPOT, centre.terms().target());
    }

    private Stay ended(Stay stay, LocalDate day) {
        return stay.ended(day, shares.draw("exit_reason", CentreType.HOTSPOT.name(), random));
    }
}
