package it.accoglienza.samples;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;

/** Lives through one prefecture's months and writes its deliveries on the way. */
final class PrefectureSample {
    private static final int LEFT_OUT = 20;
    private static final YearMonth OPENED_HOTSPOTS = YearMonth.of(2016, 1);
    private static final String CORRECTION = "-rettifica";

    private final Plan plan;
    private final Calibration calibration;
    private final long seed;
    private final Deliveries deliveries;
    private final Guests guests;
    private final CentreTerms terms;
    private final List<Centre> hotspots = new ArrayList<>();
    private final List<Centres> centres = new ArrayList<>();
    private final List<Stays> stays = new ArrayList<>();
    private final Map<CentreType, Queue<Stay>> transfers = new EnumMap<>(CentreType.class);

    PrefectureSample(Plan plan, Calibration calibration, long seed, Path folder) {
        Prefecture prefecture = plan.prefecture();
        this.plan = plan;
        this.calibration = calibration;
        this.seed = seed;
        this.deliveries = new Deliveries(
                prefecture.code(), new DeliveryWriter(folder, prefecture.code(), Conventions.of(prefecture)));
        this.guests = new Guests(
                new Pseudonyms("G", 8, prefecture.index(), seed),
                calibration.shares(),
                Chance.of(seed, "guests", prefecture.code()));
        this.terms = new CentreTerms(plan, calibration, seed);
    }

    /** Writes every delivery; returns the people present, also of the months that are not delivered. */
    Presences write() {
        openHotspot();
        openReception();
        Presences presences = new Presences(plan.window());
        Reporting reporting = new Reporting(plan.prefecture(), plan.window(), seed);
        for (YearMonth month : plan.window().all()) {
            List<Stay> listed = listed(month);
            presences.count(month, listed);
            if (!reporting.missing(month)) {
                deliver(month, listed, reporting.corrected(month));
            }
        }
        writeTraining();
        return presences;
    }

    private void openHotspot() {
        if (plan.hotspotPlaces() > 0) {
            Centre hotspot = terms.agree(CentreType.HOTSPOT, plan.hotspotPlaces(), OPENED_HOTSPOTS);
            hotspots.add(hotspot);
            stays.add(new Hotspot(plan, hotspot, guests, calibration.shares(), seed));
        }
    }

    private void openReception() {
        for (CentreType type : List.of(CentreType.CPA, CentreType.CAS, CentreType.SAI)) {
            if (type != CentreType.CPA || plan.figures().cpaShare() > 0) {
                Centres network = new Centres(type, terms);
                centres.add(network);
                stays.add(new Reception(plan, network, guests, calibration, transfers, seed));
            }
        }
    }

    private List<Stay> listed(YearMonth month) {
        List<Stay> listed = new ArrayList<>();
        stays.forEach(some -> listed.addAll(some.of(month)));
        transfers.clear(); // who found no place here went to another prefecture
        listed.sort(Stay.ORDER);
        return listed;
    }

    private void deliver(YearMonth month, List<Stay> listed, boolean corrected) {
        List<Centre> open = new ArrayList<>(hotspots);
        centres.forEach(network -> open.addAll(network.all()));
        deliveries.centres(month, open);
        if (corrected) {
            deliveries.stays(month, "", incomplete(listed));
        }
        deliveries.stays(month, corrected ? CORRECTION : "", listed);
    }

    private static List<Stay> incomplete(List<Stay> stays) {
        return IntStream.range(0, stays.size())
                .filter(i -> i % LEFT_OUT != 0)
                .mapToObj(stays::get)
                .toList();
    }

    private void writeTraining() {
        List<Quarter> quarters = plan.window().quarters();
        List<Course> courses = new Training(plan, calibration.shares(), seed).courses(quarters);
        for (Quarter quarter : quarters) {
            deliveries.courses(
                    quarter,
                    courses.stream().filter(course -> course.heldIn(quarter)).toList());
        }
    }
}
