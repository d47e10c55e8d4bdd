package it.accoglienza.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A reception centre, with the number of its guests as the months go by. */
final class Centre {
    /** What does not change while the centre is open; the price is in cents of euro, the contract lasts whole years. */
    record Terms(
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

    Terms terms() {
        return terms;
    }

    String id() {
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
    LocalDate closedOn() {
        return closedOn;
    }

    int capacityAtMonthEnd() {
        return closedOn == null ? terms.capacity() : 0;
    }

    /** The first day of the contract that runs in {@code month}; contracts are renewed when they end. */
    LocalDate contractStart(YearMonth month) {
        int length = terms.contractYears() * 12;
        int run = Math.floorDiv(
                (month.getYear() - terms.opened().getYear()) * 12
                        + month.getMonthValue()
                        - terms.opened().getMonthValue(),
                length);
        return terms.opened().plusMonths((long) run * length).atDay(1);
    }

    LocalDate contractEnd(YearMonth month) {
        LocalDate closed = closedOn;
        return closed != null
                ? closed
                : contractStart(month).plusYears(terms.contractYears()).minusDays(1);
    }
}
