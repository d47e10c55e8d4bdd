package it.accoglienza.samples;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Lives through one prefecture's months and writes its deliveries on the way. */
final class PrefectureSample {
    private static final YearMonth OPENED_HOTSPOTS = YearMonth.of(2016, 1);

    private final Office office;
    private final Plan plan;
    private final Attendance attendance;
    private final Guests guests;
    private final CentreTerms terms;
    private final List<Centre> hotspots = new ArrayList<>();
    private final List<Centres> centres = new ArrayList<>();
    private final List<Stays> stays = new ArrayList<>();
    private final Map<CentreType, Queue<Stay>> transfers = new EnumMap<>(CentreType.class);

    PrefectureSample(Office office, AttendanceExtent extent) {
        Prefecture prefecture = office.plan().prefecture();
        this.office = office;
        this.plan = office.plan();
        this.attendance = new Attendance(office, extent);
        this.guests = new Guests(
                new Pseudonyms("G", 8, prefecture.index(), office.seed()), office.shares(), office.chance("guests"));
        this.terms = new CentreTerms(plan, office.calibration(), office.seed());
    }

    /** Writes every delivery; returns the people present, also of the months that are not delivered. */
    Presences write() {
        Presences presences = writeMonths();
        new Courses(office).deliver();
        List<Quarter> quarters = office.window().quarters();
        new Networks(office).deliver(quarters);
        new Protocols(office).deliver(quarters);
        new ProjectReports(office).deliver();
        new Planning(office).deliver();
        new Practices(office).deliver();
        new HelpDesks(office).deliver();
        return presences;
    }

    private Presences writeMonths() {
        openHotspot();
        openReception();
        Presences presences = new Presences(plan.window());
        Reporting reporting = new Reporting(plan.prefecture(), plan.window(), office.seed());
        CentreRegisters first = new CentreRegisters(office);
        List<Register> others =
                List.of(new ServiceHours(office), new Accounts(office), new Inspections(office), new Referrals(office));
        for (YearMonth month : plan.window().all()) {
            List<Stay> listed = listed(month);
            presences.count(month, listed);
            if (!reporting.missing(month)) {
                CentreMonth noted = new CentreMonth(month, open(), listed);
                first.deliver(noted, reporting.corrected(month));
                attendance.deliver(noted);
                if (office.keepsRegisters(month)) {
                    others.forEach(register -> register.deliver(noted));
                }
            }
        }
        return presences;
    }

    private void openHotspot() {
        if (plan.hotspotPlaces() > 0) {
            Centre hotspot = terms.agree(CentreType.HOTSPOT, plan.hotspotPlaces(), OPENED_HOTSPOTS);
            hotspots.add(hotspot);
            stays.add(new Hotspot(plan, hotspot, guests, office.shares(), office.seed()));
        }
    }

    private void openReception() {
        for (CentreType type : List.of(CentreType.CPA, CentreType.CAS, CentreType.SAI)) {
            if (type != CentreType.CPA || plan.figures().cpaShare() > 0) {
                Centres network = new Centres(type, terms);
                centres.add(network);
                stays.add(new Reception(plan, network, guests, office.calibration(), transfers, office.seed()));
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

    /** The centres open on at least one day of the month that was last listed. */
    private List<Centre> open() {
        List<Centre> open = new ArrayList<>(hotspots);
        centres.forEach(network -> open.addAll(network.all()));
        return open;
    }
}
