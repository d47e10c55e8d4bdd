package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.CentreType;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A reception centre, with the number of its guests as the months go by. */
public final class Centre {
    /** What does not change while the centre is open; the price is in cents of euro, the contract lasts whole years. */
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

    /** Guests for each place. */
    double crowding() {
        return (double) guests / terms.capacity();
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    @Nullable
    public LocalDate closedOn() {
        return closedOn;
    }

    public int capacityAtMonthEnd() {
        return closedOn == null ? terms.capacity() : 0;
    }

    /** The first day of the contract that runs in {@code month}; contracts are renewed when they end. */
    public LocalDate contractStart(YearMonth month) {
        int length = terms.contractYears() * 12;
        int run = Math.floorDiv(
                (month.getYear() - terms.opened().getYear()) * 12
                        + month.getMonthValue()
                        - terms.opened().getMonthValue(),
                length);
        return terms.opened().plusMonths((long) run * length).atDay(1);
    }

    public LocalDate contractEnd(YearMonth month) {
        LocalDate closed = closedOn;
        return closed != null
                ? closed
                : contractStart(month).plusYears(terms.contractYears()).minusDays(1);
    }
}
