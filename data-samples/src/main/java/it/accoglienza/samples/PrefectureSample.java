package it.accoglienza.samples;

import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.network.NetworkRegister;
import it.accoglienza.samples.network.ProtocolRegister;
import it.accoglienza.samples.project.PracticeRegister;
import it.accoglienza.samples.project.ProjectReports;
import it.accoglienza.samples.project.TerritorialPlanRegister;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.reception.PresenceCounts;
import it.accoglienza.samples.reception.ReceptionSimulation;
import it.accoglienza.samples.register.AccountRegister;
import it.accoglienza.samples.register.AttendanceExtent;
import it.accoglienza.samples.register.AttendanceRegister;
import it.accoglienza.samples.register.CentreAndStayRegisters;
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
    private final RegisterContext context;
    private final ReceptionSimulation reception;
    private final CentreAndStayRegisters centreRegisters;
    private final AttendanceRegister attendance;
    private final List<Register> otherRegisters;

    PrefectureSample(RegisterContext context, ReceptionSimulation reception, AttendanceExtent extent) {
        this.context = context;
        this.reception = reception;
        this.centreRegisters = new CentreAndStayRegisters(context);
        this.attendance = new AttendanceRegister(context, extent);
        this.otherRegisters = List.of(
                new ServiceHourRegister(context),
                new AccountRegister(context),
                new InspectionRegister(context),
                new ReferralRegister(context));
    }

    /** Writes every delivery. Returns the persons present, including the months that are not delivered. */
    PresenceCounts write() {
        PresenceCounts presences = writeMonthly();
        writeQuarterly();
        new HelpDeskRegister(context).deliver();
        return presences;
    }

    private PresenceCounts writeMonthly() {
        PresenceCounts presences = new PresenceCounts(context.window());
        DeliveryGaps gaps = new DeliveryGaps(context.plan().prefecture(), context.window(), context.seed());
        for (YearMonth month : context.window().all()) {
            CentreMonth centreMonth = reception.simulate(month);
            presences.count(centreMonth);
            if (!gaps.missing(month)) {
                centreRegisters.deliver(centreMonth, gaps.corrected(month));
                attendance.deliver(centreMonth);
                if (context.keepsRegisters(month)) {
                    otherRegisters.forEach(register -> register.deliver(centreMonth));
                }
            }
        }
        return presences;
    }

    private void writeQuarterly() {
        List<Quarter> quarters = context.window().quarters();
        new CourseRegister(context).deliver();
        new NetworkRegister(context).deliver(quarters);
        new ProtocolRegister(context).deliver(quarters);
        new ProjectReports(context).deliver();
        new TerritorialPlanRegister(context).deliver();
        new PracticeRegister(context).deliver();
    }
}
