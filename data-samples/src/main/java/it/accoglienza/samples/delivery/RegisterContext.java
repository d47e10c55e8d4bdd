package it.accoglienza.samples.delivery;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import it.accoglienza.samples.calibration.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** What the registers of one prefecture share: the plan, the calibration, the seed and the output. */
public record RegisterContext(
        PrefecturePlan plan,
        Calibration calibration,
        long seed,
        PrefectureDeliveries deliveries,
        DeliveryDelays delays) {
    /** Months covered by the registers of inspections, hours, accounts, referrals and help desks. */
    private static final int MONTHS_OF_REGISTERS = 12;

    private static final int QUARTERS_OF_PLANNING = 4;

    public String code() {
        return plan.prefecture().code();
    }

    public Window window() {
        return plan.window();
    }

    public Shares shares() {
        return calibration.shares();
    }

    /** Returns the random stream of one register. */
    public SeededRandom random(String register) {
        return SeededRandom.of(seed, register, code());
    }

    /** Formats a local code such as {@code PD-I00012}. */
    public String id(String letter, int digits, int number) {
        return String.format(Locale.ROOT, "%s-%s%0" + digits + "d", code(), letter, number);
    }

    /** Returns true for the last 12 months of the window. */
    public boolean keepsRegisters(YearMonth month) {
        return !month.isBefore(window().last().minusMonths(MONTHS_OF_REGISTERS - 1L));
    }

    /** Returns the last four quarters of the window, which have plans, proposals and good practices. */
    public List<Quarter> planningQuarters() {
        List<Quarter> quarters = window().quarters();
        return quarters.subList(Math.max(0, quarters.size() - QUARTERS_OF_PLANNING), quarters.size());
    }

    /** Delivers data that are complete when the period ends. */
    public void deliver(String dataset, Object period, LocalDate end, List<List<String>> rows) {
        deliveries.send(dataset, period, delays.ordinary(dataset, period, end), rows);
    }
}
