package it.accoglienza.samples;

import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.delivery.PrefectureOffice;
import it.accoglienza.samples.network.NetworkRegister;
import it.accoglienza.samples.network.ProtocolRegister;
import it.accoglienza.samples.project.PlanningRegister;
import it.accoglienza.samples.project.PracticeRegister;
import it.accoglienza.samples.project.ProjectReports;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.reception.PresenceCounts;
import it.accoglienza.samples.reception.ReceptionSimulation;
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
import java.util.List;

/** Writes the deliveries of one prefecture. */
final class PrefectureSample {
    private final PrefectureOffice office;
    private final ReceptionSimulation reception;
    private final CentreRegisters centreRegisters;
    private final AttendanceRegister attendance;
    private final List<Register> otherRegisters;

    PrefectureSample(PrefectureOffice office, ReceptionSimulation reception, AttendanceExtent extent) {
        this.office = office;
        this.reception = reception;
        this.centreRegisters = new CentreRegisters(office);
        this.attendance = new AttendanceRegister(office, extent);
        this.otherRegisters = List.of(
                new ServiceHourRegister(office),
                new AccountRegister(office),
                new InspectionRegister(office),
                new ReferralRegister(office));
    }

    /** Writes every delivery. Returns the persons present, including the months that are not delivered. */
    PresenceCounts write() {
        PresenceCounts presences = writeMonthly();
        writeQuarterly();
        new HelpDeskRegister(office).deliver();
        return presences;
    }

    private PresenceCounts writeMonthly() {
        PresenceCounts presences = new PresenceCounts(office.window());
        DeliveryGaps gaps = new DeliveryGaps(office.plan().prefecture(), office.window(), office.seed());
        for (YearMonth month : office.window().all()) {
            CentreMonth centreMonth = reception.simulate(month);
            presences.count(centreMonth);
            if (!gaps.missing(month)) {
                centreRegisters.deliver(centreMonth, gaps.corrected(month));
                attendance.deliver(centreMonth);
                if (office.keepsRegisters(month)) {
                    otherRegisters.forEach(register -> register.deliver(centreMonth));
                }
            }
        }
        return presences;
    }

    private void writeQuarterly() {
        List<Quarter> quarters = office.window().quarters();
        new CourseRegister(office).deliver();
        new NetworkRegister(office).deliver(quarters);
        new ProtocolRegister(office).deliver(quarters);
        new ProjectReports(office).deliver();
        new PlanningRegister(office).deliver();
        new PracticeRegister(office).deliver();
    }
}
