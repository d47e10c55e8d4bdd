package it.accoglienza.samples;

import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.Pseudonyms;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.delivery.PrefectureOffice;
import it.accoglienza.samples.network.NetworkRegister;
import it.accoglienza.samples.network.ProtocolRegister;
import it.accoglienza.samples.project.PlanningRegister;
import it.accoglienza.samples.project.PracticeRegister;
import it.accoglienza.samples.project.ProjectReports;
import it.accoglienza.samples.reception.Centre;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.reception.CentreTerms;
import it.accoglienza.samples.reception.Centres;
import it.accoglienza.samples.reception.Guests;
import it.accoglienza.samples.reception.HotspotStays;
import it.accoglienza.samples.reception.LongStays;
import it.accoglienza.samples.reception.PresenceCounts;
import it.accoglienza.samples.reception.Stay;
import it.accoglienza.samples.reception.StaySource;
import it.accoglienza.samples.register.AccountRegister;
import it.accoglienza.samples.register.AttendanceExtent;
import it.accoglienza.samples.register.AttendanceRegister;
import it.accoglienza.samples.register.CentreRegisters;
import it.accoglienza.samples.register.HelpDeskRegister;
import it.accoglienza.samples.register.InspectionRegister;
import it.accoglienza.samples.register.ReferralRegister;
import it.accoglienza.samples.register.Register;
import it.accoglienza.samples.register.ServiceHourRegister;
import it.accoglienza.samples.training.CourseRegister;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Lives through one prefecture's months and writes its deliveries on the way. */
final class PrefectureSample {
    private static final YearMonth OPENED_HOTSPOTS = YearMonth.of(2016, 1);

    private final PrefectureOffice office;
    private final PrefecturePlan plan;
    private final AttendanceRegister attendance;
    private final Guests guests;
    private final CentreTerms terms;
    private final List<Centre> hotspots = new ArrayList<>();
    private final List<Centres> centres = new ArrayList<>();
    private final List<StaySource> stays = new ArrayList<>();
    private final Map<CentreType, Queue<Stay>> transfers = new EnumMap<>(CentreType.class);

    PrefectureSample(PrefectureOffice office, AttendanceExtent extent) {
        Prefecture prefecture = office.plan().prefecture();
        this.office = office;
        this.plan = office.plan();
        this.attendance = new AttendanceRegister(office, extent);
        this.guests = new Guests(
                new Pseudonyms("G", 8, prefecture.index(), office.seed()), office.shares(), office.chance("guests"));
        this.terms = new CentreTerms(plan, office.calibration(), office.seed());
    }

    /** Writes every delivery; returns the people present, also of the months that are not delivered. */
    PresenceCounts write() {
        PresenceCounts presences = writeMonths();
        new CourseRegister(office).deliver();
        List<Quarter> quarters = office.window().quarters();
        new NetworkRegister(office).deliver(quarters);
        new ProtocolRegister(office).deliver(quarters);
        new ProjectReports(office).deliver();
        new PlanningRegister(office).deliver();
        new PracticeRegister(office).deliver();
        new HelpDeskRegister(office).deliver();
        return presences;
    }

    private PresenceCounts writeMonths() {
        openHotspot();
        openReception();
        PresenceCounts presences = new PresenceCounts(plan.window());
        DeliveryGaps reporting = new DeliveryGaps(plan.prefecture(), plan.window(), office.seed());
        CentreRegisters first = new CentreRegisters(office);
        List<Register> others = List.of(
                new ServiceHourRegister(office),
                new AccountRegister(office),
                new InspectionRegister(office),
                new ReferralRegister(office));
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
            stays.add(new HotspotStays(plan, hotspot, guests, office.shares(), office.seed()));
        }
    }

    private void openReception() {
        for (CentreType type : List.of(CentreType.CPA, CentreType.CAS, CentreType.SAI)) {
            if (type != CentreType.CPA || plan.figures().cpaShare() > 0) {
                Centres network = new Centres(type, terms);
                centres.add(network);
                stays.add(new LongStays(plan, network, guests, office.calibration(), transfers, office.seed()));
            }
        }
    }

    private List<Stay> listed(YearMonth month) {
        List<Stay> listed = new ArrayList<>();
        stays.forEach(some -> listed.addAll(some.stays(month)));
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
