package it.accoglienza.samples.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.reception.Centre;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.training.Course;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Writes dataset {@code service_hours}: contracted by places of the centre, delivered by quality of its manager. */
public final class ServiceHourRegister implements Register {
    private static final String DATASET = "service_hours";
    private static final double MOST = 1.9;
    private static final int MOST_HALF_HOURS = 36_000;

    private final RegisterContext context;
    private final SeededRandom random;
    private final List<NamedCsvRecord> services = Calibration.rows("services");

    public ServiceHourRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
    }

    @Override
    public void deliver(CentreMonth month) {
        List<List<String>> rows = new ArrayList<>();
        for (Centre centre : month.centres()) {
            for (NamedCsvRecord service : services) {
                rows.add(row(month.month(), centre, service));
            }
        }
        context.deliver(DATASET, month.month(), month.end(), rows);
    }

    private List<String> row(YearMonth month, Centre centre, NamedCsvRecord service) {
        int contracted = (int) (contracted(centre, service) * openShare(month, centre));
        double pace =
                ManagerQuality.of(centre.terms().manager(), context.seed()).delivered() * random.between(0.93, 1.06);
        int delivered = (int) StrictMath.rint(contracted * Math.min(MOST, pace));
        return context.deliveries()
                .row(
                        month,
                        centre.id(),
                        service.getField("service"),
                        Course.hours(contracted),
                        Course.hours(delivered));
    }

    /** Returns the contracted half hours a month. */
    private static int contracted(Centre centre, NamedCsvRecord service) {
        double least = Double.parseDouble(service.getField("least_hours"));
        double hours = Double.parseDouble(service.getField("hours_a_place"))
                * centre.terms().capacity();
        return (int) Math.min(MOST_HALF_HOURS, 2 * Math.max(least, hours));
    }

    private static double openShare(YearMonth month, Centre centre) {
        LocalDate closed = centre.closedOn();
        return closed == null ? 1 : (double) closed.getDayOfMonth() / month.lengthOfMonth();
    }
}
