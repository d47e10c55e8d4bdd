package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.reception.Centre;
import it.accoglienza.samples.reception.CentreMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes dataset {@code accounts}: one account per centre and month, delivered when most are approved. */
public final class AccountRegister implements Register {
    /** The account of one centre and month, in person-days and euro cents. */
    private record Account(
            Centre centre, int billed, int admitted, int penaltyCents, LocalDate submitted, LocalDate approved) {}

    private static final String DATASET = "accounts";
    private static final double PENALISED = 0.03;
    private static final double ON_TIME = 0.85;
    private static final double DELIVERED_TWICE = 0.03;

    private final RegisterContext context;
    private final SeededRandom random;

    public AccountRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
    }

    @Override
    public void deliver(CentreMonth month) {
        Map<String, Integer> days = month.personDays();
        List<Account> accounts = month.centres().stream()
                .map(centre -> account(centre, days.getOrDefault(centre.id(), 0), month.end()))
                .toList();
        LocalDate complete = context.delays().within(DATASET, month.month(), month.end(), 100, 125);
        if (random.happens(DELIVERED_TWICE)) {
            LocalDate first = context.delays().within(DATASET + "/first", month.month(), month.end(), 35, 60);
            send(month, accounts, first);
        }
        send(month, accounts, complete);
    }

    private Account account(Centre centre, int billed, LocalDate end) {
        double share =
                ManagerQuality.of(centre.terms().manager(), context.seed()).admitted() + random.between(-0.005, 0.005);
        int admitted = (int) (billed * Math.min(1, share));
        boolean penalised = random.happens(PENALISED);
        int penalty = penalised
                ? (int) (billed * random.between(0.01, 0.05) * centre.terms().priceCents())
                : 0;
        int days = random.happens(ON_TIME) ? random.between(5, 30) : random.between(31, 75);
        LocalDate submitted = end.plusDays(days);
        return new Account(centre, billed, admitted, penalty, submitted, submitted.plusDays(random.between(20, 120)));
    }

    /** Sends the accounts submitted by the day of the delivery, without approvals that come later. */
    private void send(CentreMonth month, List<Account> accounts, LocalDate received) {
        List<List<String>> rows = new ArrayList<>();
        for (Account account : accounts) {
            if (!account.submitted().isAfter(received)) {
                rows.add(row(month, account, account.approved().isAfter(received) ? null : account.approved()));
            }
        }
        context.deliveries().send(DATASET, month.month(), received, rows);
    }

    private List<String> row(CentreMonth month, Account account, @Nullable LocalDate approved) {
        Centre.Terms terms = account.centre().terms();
        return context.deliveries()
                .row(
                        month.month(),
                        terms.id(),
                        terms.manager(),
                        account.billed(),
                        account.admitted(),
                        euro((long) account.billed() * terms.priceCents()),
                        euro((long) account.admitted() * terms.priceCents()),
                        euro(account.penaltyCents()),
                        account.submitted(),
                        approved);
    }

    private static BigDecimal euro(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
