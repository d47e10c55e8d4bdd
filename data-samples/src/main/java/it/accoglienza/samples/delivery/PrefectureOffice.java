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

/** One prefecture's office as its registers know it: its plan, the declared figures, and where its deliveries go. */
public record PrefectureOffice(
        PrefecturePlan plan,
        Calibration calibration,
        long seed,
        PrefectureDeliveries deliveries,
        DeliveryDelays punctuality) {
    /** Since when the registers of inspections, hours, accounts, referrals and desks are kept. */
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

    /** The stream of chances of one of its registers. */
    public SeededRandom chance(String register) {
        return SeededRandom.of(seed, register, code());
    }

    /** A code of its own, such as {@code PD-I00012}. */
    public String id(String letter, int digits, int number) {
        return String.format(Locale.ROOT, "%s-%s%0" + digits + "d", code(), letter, number);
    }

    public boolean keepsRegisters(YearMonth month) {
        return !month.isBefore(window().last().minusMonths(MONTHS_OF_REGISTERS - 1L));
    }

    /** The last quarters of the window, for which there are plans, proposals and practices. */
    public List<Quarter> planningQuarters() {
        List<Quarter> quarters = window().quarters();
        return quarters.subList(Math.max(0, quarters.size() - QUARTERS_OF_PLANNING), quarters.size());
    }

    /** Delivers what is known when the period ends. */
    public void sendSoon(String dataset, Object period, LocalDate end, List<List<String>> rows) {
        deliveries.send(dataset, period, punctuality.soon(dataset, period, end), rows);
    }
}
