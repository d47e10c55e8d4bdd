package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.PackedCsvWriter;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.reception.Stay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.Deflater;

/** Writes dataset {@code attendance}, one row per guest and day, up to 50 million a year, in constant memory. */
public final class AttendanceRegister implements Register {
    private static final String DATASET = "attendance";
    private static final double UNAUTHORISED = 0.01;
    private static final double ABSENT = 0.03;
    private static final int LARGE = 50_000;

    private final RegisterContext context;
    private final AttendanceExtent extent;
    private final SeededRandom random;

    public AttendanceRegister(RegisterContext context, AttendanceExtent extent) {
        this.context = context;
        this.extent = extent;
        this.random = context.random(DATASET);
    }

    @Override
    public void deliver(CentreMonth month) {
        if (!extent.covers(context.code(), month.month(), context.window())) {
            return;
        }
        List<Stay> stays = month.stays().stream()
                .filter(stay -> extent.covers(stay.centre().terms().type()))
                .toList();
        int rows = stays.stream().mapToInt(month::days).sum();
        LocalDate received = context.delays().ordinary(DATASET, month.month(), month.end());
        int level = rows > LARGE ? Deflater.BEST_SPEED : Deflater.BEST_COMPRESSION;
        try (PackedCsvWriter file = context.deliveries().open(DATASET, month.month(), received, level)) {
            write(month, stays, file);
        }
    }

    private void write(CentreMonth month, List<Stay> stays, PackedCsvWriter file) {
        byte[][] days = days(month.month(), file);
        byte[] present = file.lastCell("present");
        byte[] authorised = file.lastCell("authorised_absence");
        byte[] unauthorised = file.lastCell("unauthorised_absence");
        for (Stay stay : stays) {
            byte[] guest = file.cells(stay.centre().id(), stay.guest().id());
            int first = month.first(stay).getDayOfMonth() - 1;
            int end = first + month.days(stay);
            for (int day = first; day < end; day++) {
                double point = random.real();
                file.put(days[day]);
                file.put(guest);
                file.put(point < UNAUTHORISED ? unauthorised : point < ABSENT ? authorised : present);
            }
        }
    }

    /** Encodes the cells before the guest's by day of month: prefecture, period and day. */
    private byte[][] days(YearMonth month, PackedCsvWriter file) {
        byte[][] days = new byte[month.lengthOfMonth()][];
        for (int day = 1; day <= days.length; day++) {
            days[day - 1] = file.cells(context.code(), month.toString(), file.date(month.atDay(day)));
        }
        return days;
    }
}
