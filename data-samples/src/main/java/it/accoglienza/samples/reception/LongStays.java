package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Simulates the stays in one prefecture's CPA, CAS or SAI so that the guests at each month end match the plan. */
final class LongStays implements StaySource {
    private static final double DAYS_A_MONTH = 30.4;
    private static final int LONGEST_STAY_MONTHS = 72;
    private static final double SHORT_STAYS = 0.004;

    private final PrefecturePlan plan;
    private final Centres centres;
    private final Guests guests;
    private final Shares shares;
    private final TransferredStays transfers;
    private final SeededRandom random;
    private final int meanStay;
    private List<Stay> present = new ArrayList<>();

    /** Opens the centres and places the guests of the first month. */
    LongStays(
            PrefecturePlan plan,
            Centres centres,
            Guests guests,
            Calibration calibration,
            TransferredStays transfers,
            long seed) {
        this.plan = plan;
        this.centres = centres;
        this.guests = guests;
        this.shares = calibration.shares();
        this.transfers = transfers;
        this.random = SeededRandom.of(seed, "stays", plan.prefecture().code(), type().name());
        this.meanStay = calibration.figures(type()).meanStay();
        placeFirstGuests();
    }

    private CentreType type() {
        return centres.type();
    }

    private void placeFirstGuests() {
        YearMonth first = plan.window().first();
        int people = plan.people(type(), first);
        centres.open(people, first);
        while (present.size() < people) {
            double months = Math.min(random.exponential(meanStay), LONGEST_STAY_MONTHS);
            LocalDate entry = first.atDay(1).minusDays(1 + (long) (months * DAYS_A_MONTH));
            enter(entry).ifPresent(present::add);
        }
    }

    @Override
    public List<Stay> stays(YearMonth month) {
        int people = plan.people(type(), month);
        centres.adjustCapacity(people, month);
        List<Stay> left = new ArrayList<>();
        List<Stay> staying = staying(month, people, left);
        admitTransfers(staying, people);
        while (staying.size() < people) {
            enter(day(month)).ifPresent(staying::add);
        }
        present = staying;
        List<Stay> listed = new ArrayList<>(staying);
        listed.addAll(left);
        listed.addAll(shortStays(month, people));
        return listed;
    }

    private List<Stay> staying(YearMonth month, int people, List<Stay> left) {
        List<Stay> staying = new ArrayList<>();
        for (Stay stay : present) {
            Stay updated = leavesOrStays(stay, month);
            (updated.exit() == null ? staying : left).add(updated);
        }
        while (staying.size() > people) {
            Stay stay = staying.remove(random.below(staying.size()));
            left.add(leave(stay, day(month), reason()));
        }
        return staying;
    }

    private Stay leavesOrStays(Stay stay, YearMonth month) {
        LocalDate closed = stay.centre().closedOn();
        if (closed != null) {
            return leave(stay, closed, "transfer");
        }
        return random.happens(plan.activity(month) / meanStay) ? leave(stay, day(month), reason()) : stay;
    }

    private Stay leave(Stay stay, LocalDate day, String reason) {
        stay.centre().release();
        Stay ended = stay.ended(day, reason);
        transfers.add(ended);
        return ended;
    }

    private void admitTransfers(List<Stay> staying, int people) {
        Queue<Stay> arriving = transfers.to(type());
        for (Stay left = arriving.poll(); left != null && staying.size() < people; left = arriving.poll()) {
            Stay before = left;
            LocalDate day = before.exit();
            if (day != null) {
                centres.choose(centre -> centre != before.centre()
                                && before.guest().fits(centre.terms().target()))
                        .ifPresent(centre -> staying.add(enter(before.guest(), centre, day)));
            }
        }
    }

    private Optional<Stay> enter(LocalDate day) {
        return centres.choose(centre -> true)
                .map(centre -> enter(guests.arriving(type(), centre.terms().target()), centre, day));
    }

    private static Stay enter(Guest guest, Centre centre, LocalDate day) {
        centre.admit();
        return Stay.begun(guest, centre, day);
    }

    private List<Stay> shortStays(YearMonth month, int people) {
        List<Stay> shortStays = new ArrayList<>();
        for (int i = (int) (people * SHORT_STAYS + random.real()); i > 0; i--) {
            LocalDate entry = month.atDay(random.between(1, month.lengthOfMonth() - 3));
            LocalDate exit = entry.plusDays(random.between(1, 3));
            enter(entry).ifPresent(stay -> {
                stay.centre().release();
                shortStays.add(stay.ended(exit, "voluntary_departure"));
            });
        }
        return shortStays;
    }

    private String reason() {
        return shares.draw("exit_reason", type().name(), random);
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(random.between(1, month.lengthOfMonth()));
    }
}
