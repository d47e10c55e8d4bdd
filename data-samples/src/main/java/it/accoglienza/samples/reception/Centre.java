package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A reception centre with its current number of guests. */
public final class Centre {
    /** The constant properties of a centre; {@code priceCents} is the daily price per guest in euro cents. */
    public record Terms(
            String id,
            CentreType type,
            String target,
            String manager,
            String municipalitySize,
            int capacity,
            int priceCents,
            YearMonth opened,
            int contractYears) {}

    private final Terms terms;
    private int guests;
    private @Nullable LocalDate closedOn;

    Centre(Terms terms) {
        this.terms = terms;
    }

    /** Returns the constant properties. */
    public Terms terms() {
        return terms;
    }

    public String id() {
        return terms.id();
    }

    void admit() {
        guests++;
    }

    void release() {
        guests--;
    }

    /** Returns the guests per place. */
    double crowding() {
        return (double) guests / terms.capacity();
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    /** Returns the day of closing, null while the centre is open. */
    @Nullable
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Returns the places at the month end, 0 if the centre has closed. */
    public int capacityAtMonthEnd() {
        return closedOn == null ? terms.capacity() : 0;
    }

    /** Returns the first day of the contract in force in {@code month}; a contract is renewed when it ends. */
    public LocalDate contractStart(YearMonth month) {
        int length = terms.contractYears() * 12;
        int run = Math.floorDiv(
                ((month.getYear() - terms.opened().getYear()) * 12)
                        + month.getMonthValue()
                        - terms.opened().getMonthValue(),
                length);
        return terms.opened().plusMonths((long) run * length).atDay(1);
    }

    /** Returns the last day of the contract in force in {@code month}, or the day of closing. */
    public LocalDate contractEnd(YearMonth month) {
        LocalDate closed = closedOn;
        return closed != null
                ? closed
                : contractStart(month).plusYears(terms.contractYears()).minusDays(1);
    }
}
