package it.accoglienza.samples.register;

import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.reception.Centre;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.reception.Guest;
import it.accoglienza.samples.reception.Stay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Writes datasets {@code centres} and {@code stays}, to which the other monthly datasets refer. */
public final class CentreAndStayRegisters {
    private static final int LEFT_OUT = 20;

    private final RegisterContext context;

    public CentreAndStayRegisters(RegisterContext context) {
        this.context = context;
    }

    /** Delivers the month. If {@code corrected}, an incomplete file of stays precedes the complete one. */
    public void deliver(CentreMonth month, boolean corrected) {
        context.deliver(
                "centres",
                month.month(),
                month.end(),
                month.centres().stream()
                        .map(centre -> row(month.month(), centre))
                        .toList());
        LocalDate received = context.delays().ordinary("stays", month.month(), month.end());
        List<List<String>> stays =
                month.stays().stream().map(stay -> row(month.month(), stay)).toList();
        if (corrected) {
            context.deliveries().send("stays", month.month(), received, incomplete(stays));
            received = context.delays().correction("stays", month.month(), received);
        }
        context.deliveries().send("stays", month.month(), received, stays);
    }

    private static List<List<String>> incomplete(List<List<String>> stays) {
        return IntStream.range(0, stays.size())
                .filter(i -> i % LEFT_OUT != 0)
                .mapToObj(stays::get)
                .toList();
    }

    private List<String> row(YearMonth month, Centre centre) {
        Centre.Terms terms = centre.terms();
        return context.deliveries()
                .row(
                        month,
                        terms.id(),
                        terms.type(),
                        terms.target(),
                        terms.manager(),
                        terms.municipalitySize(),
                        centre.capacityAtMonthEnd(),
                        centre.closedOn() == null ? "open" : "closed",
                        BigDecimal.valueOf(terms.priceCents(), 2),
                        centre.contractStart(month),
                        centre.contractEnd(month));
    }

    private List<String> row(YearMonth month, Stay stay) {
        Guest guest = stay.guest();
        return context.deliveries()
                .row(
                        month,
                        guest.id(),
                        stay.centre().id(),
                        stay.entry(),
                        stay.exit(),
                        stay.exitReason(),
                        guest.sex(),
                        guest.ageBand(),
                        guest.citizenship(),
                        guest.legalStatus(),
                        guest.vulnerability());
    }
}
