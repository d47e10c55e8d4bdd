package it.accoglienza.samples.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.PrefectureOffice;
import it.accoglienza.samples.reception.Centre;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.training.Course;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The register of the hours of each service: contracted by the centre's size, delivered as its manager does. */
public final class ServiceHourRegister implements Register {
    private static final String DATASET = "service_hours";
    private static final double MOST = 1.9;
    private static final int MOST_HALF_HOURS = 36_000;

    private final PrefectureOffice office;
    private final SeededRandom chance;
    private final List<NamedCsvRecord> services = Calibration.rows("services");

    public ServiceHourRegister(PrefectureOffice office) {
        this.office = office;
        this.chance = office.chance(DATASET);
    }

    @Override
    public void deliver(CentreMonth month) {
        List<List<String>> rows = new ArrayList<>();
        for (Centre centre : month.centres()) {
            for (NamedCsvRecord service : services) {
                rows.add(row(month.month(), centre, service));
            }
        }
        office.sendSoon(DATASET, month.month(), month.end(), rows);
    }

    private List<String> row(YearMonth month, Centre centre, NamedCsvRecord service) {
        int contracted = (int) (contracted(centre, service) * openShare(month, centre));
        double pace =
                ManagerQuality.of(centre.terms().manager(), office.seed()).delivered() * chance.between(0.93, 1.06);
        int delivered = (int) StrictMath.rint(contracted * Math.min(MOST, pace));
        return office.deliveries()
                .row(
                        month,
                        centre.id(),
                        service.getField("service"),
                        Course.hours(contracted),
                        Course.hours(delivered));
    }

    /** Half hours a month. */
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
