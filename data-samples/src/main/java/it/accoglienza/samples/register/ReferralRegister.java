package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.reception.CentreMonth;
import it.accoglienza.samples.reception.Guest;
import it.accoglienza.samples.reception.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes dataset {@code vulnerability_referrals}: guests detected, referred to a service and taken in charge. */
public final class ReferralRegister implements Register {
    private record Referral(
            String id,
            String guest,
            String vulnerability,
            LocalDate detected,
            @Nullable LocalDate referred,
            @Nullable LocalDate taken,
            String otherwise) {
        private boolean takenBy(LocalDate day) {
            return taken != null && !taken.isAfter(day);
        }
    }

    private static final String DATASET = "vulnerability_referrals";
    private static final double DETECTED = 0.012;
    private static final double REFERRED = 0.93;
    private static final double TAKEN = 0.75;
    private static final double DELIVERED_TWICE = 0.04;

    private final RegisterContext context;
    private final SeededRandom random;
    private int number;

    public ReferralRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
    }

    @Override
    public void deliver(CentreMonth month) {
        List<Referral> referrals = new ArrayList<>();
        for (Stay stay : month.stays()) {
            int days = month.days(stay);
            if (days > 0 && random.happens(DETECTED)) {
                referrals.add(referral(stay.guest(), month.first(stay).plusDays(random.below(days))));
            }
        }
        LocalDate complete = context.delays().within(DATASET, month.month(), month.end(), 45, 60);
        if (!referrals.isEmpty() && random.happens(DELIVERED_TWICE)) {
            send(month, referrals, context.delays().within(DATASET + "/first", month.month(), month.end(), 5, 25));
        }
        send(month, referrals, complete);
    }

    private Referral referral(Guest guest, LocalDate detected) {
        LocalDate referred = random.happens(REFERRED) ? detected.plusDays(random.between(0, 10)) : null;
        LocalDate charge = referred != null && random.happens(TAKEN)
                ? referred.plusDays((long) StrictMath.min(45, 2 + random.exponential(11)))
                : null;
        String otherwise = context.shares().draw("referral_outcome", "", random);
        return new Referral(
                context.id("V", 5, ++number), guest.id(), vulnerability(guest), detected, referred, charge, otherwise);
    }

    private String vulnerability(Guest guest) {
        if (!guest.vulnerability().isEmpty()) {
            return guest.vulnerability();
        }
        boolean child = guest.ageBand().equals("0-13") || guest.ageBand().equals("14-17");
        return context.shares().draw("vulnerability_detected", child ? "child" : guest.sex(), random);
    }

    private void send(CentreMonth month, List<Referral> referrals, LocalDate received) {
        List<List<String>> rows = new ArrayList<>();
        for (Referral referral : referrals) {
            LocalDate referred = referral.referred();
            boolean taken = referral.takenBy(received);
            boolean open = referral.taken() != null && !taken;
            String outcome = taken ? "taken_in_charge" : open ? "pending" : referral.otherwise();
            rows.add(context.deliveries()
                    .row(
                            month.month(),
                            referral.id(),
                            referral.guest(),
                            referral.vulnerability(),
                            referral.detected(),
                            referred == null || referred.isAfter(received) ? null : referred,
                            taken ? referral.taken() : null,
                            outcome));
        }
        context.deliveries().send(DATASET, month.month(), received, rows);
    }
}
