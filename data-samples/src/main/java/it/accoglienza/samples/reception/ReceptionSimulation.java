package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.SeededRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Simulates the centres and stays of one prefecture month by month. */
public final class ReceptionSimulation {
    private static final YearMonth HOTSPOTS_OPENED = YearMonth.of(2016, 1);

    private final PrefecturePlan plan;
    private final Calibration calibration;
    private final long seed;
    private final Guests guests;
    private final CentreTerms terms;
    private final List<Centre> hotspots = new ArrayList<>();
    private final List<Centres> centres = new ArrayList<>();
    private final List<StaySource> sources = new ArrayList<>();
    private final TransferredStays transfers = new TransferredStays();

    /** Opens the centres that exist when the plan's window begins. */
    public ReceptionSimulation(PrefecturePlan plan, Calibration calibration, long seed) {
        this.plan = plan;
        this.calibration = calibration;
        this.seed = seed;
        this.guests = new Guests(
                new Pseudonyms("G", 8, plan.prefecture().index(), seed),
                calibration.shares(),
                SeededRandom.of(seed, "guests", plan.prefecture().code()));
        this.terms = new CentreTerms(plan, calibration, seed);
        openHotspot();
        openReception();
    }

    private void openHotspot() {
        if (plan.hotspotPlaces() > 0) {
            Centre hotspot = terms.newCentre(CentreType.HOTSPOT, plan.hotspotPlaces(), HOTSPOTS_OPENED);
            hotspots.add(hotspot);
            sources.add(new HotspotStays(plan, hotspot, guests, calibration.shares(), seed));
        }
    }

    private void openReception() {
        for (CentreType type : List.of(CentreType.CPA, CentreType.CAS, CentreType.SAI)) {
            if (type != CentreType.CPA || plan.figures().cpaShare() > 0) {
                Centres ofType = new Centres(type, terms);
                centres.add(ofType);
                sources.add(new LongStays(plan, ofType, guests, calibration, transfers, seed));
            }
        }
    }

    /** Simulates the next month. Months must be requested in order, without gaps. */
    public CentreMonth simulate(YearMonth month) {
        List<Stay> stays = new ArrayList<>();
        sources.forEach(source -> stays.addAll(source.stays(month)));
        transfers.clear(); // guests without a place in this prefecture move to another one
        stays.sort(Stay.ORDER);
        List<Centre> open = new ArrayList<>(hotspots);
        centres.forEach(ofType -> open.addAll(ofType.all()));
        return new CentreMonth(month, open, stays);
    }
}
