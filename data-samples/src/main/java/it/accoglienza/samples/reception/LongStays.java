package it.accoglienza.samples.reception;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The long stays in one prefecture's CPA, CAS or SAI, month after month. */
public final class LongStays implements StaySource {
    private static final double DAYS_A_MONTH = 30.4;
    private static final int LONGEST_STAY_MONTHS = 72;
    private static final double SHORT_STAYS = 0.004;

    private final PrefecturePlan plan;
    private final Centres centres;
    private final Guests guests;
    private final Shares shares;
    private final Map<CentreType, Queue<Stay>> transfers;
    private final SeededRandom chance;
    private final int meanStay;
    private List<Stay> present = new ArrayList<>();

    /** {@code transfers} holds, by the type of centre they go to, the stays just ended by a transfer. */
    public LongStays(
            PrefecturePlan plan,
            Centres centres,
            Guests guests,
            Calibration calibration,
            Map<CentreType, Queue<Stay>> transfers,
            long seed) {
        this.plan = plan;
        this.centres = centres;
        this.guests = guests;
        this.shares = calibration.shares();
        this.transfers = transfers;
        this.chance = SeededRandom.of(seed, "stays", plan.prefecture().code(), type().name());
        this.meanStay = calibration.figures(type()).meanStay();
        begin();
    }

    private CentreType type() {
        return centres.type();
    }

    private void begin() {
        YearMonth first = plan.window().first();
        int people = plan.people(type(), first);
        centres.open(people, first);
        while (present.size() < people) {
            double months = Math.min(chance.exponential(meanStay), LONGEST_STAY_MONTHS);
            LocalDate entry = first.atDay(1).minusDays(1 + (long) (months * DAYS_A_MONTH));
            enter(entry).ifPresent(present::add);
        }
    }

    @Override
    public List<Stay> stays(YearMonth month) {
        int people = plan.people(type(), month);
        centres.fit(people, month);
        List<Stay> left = new ArrayList<>();
        List<Stay> staying = staying(month, people, left);
        welcomeTransferred(staying, people);
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
            Stay then = leavesOrStays(stay, month);
            (then.exit() == null ? staying : left).add(then);
        }
        while (staying.size() > people) {
            Stay stay = staying.remove(chance.below(staying.size()));
            left.add(leave(stay, day(month), reason()));
        }
        return staying;
    }

    private Stay leavesOrStays(Stay stay, YearMonth month) {
        LocalDate closed = stay.centre().closedOn();
        if (closed != null) {
            return leave(stay, closed, "transfer");
        }
        boolean leaves = chance.happens(plan.activity(month) / meanStay);
        return leaves ? leave(stay, day(month), reason()) : stay;
    }

    private Stay leave(Stay stay, LocalDate day, String reason) {
        stay.centre().release();
        Stay ended = stay.ended(day, reason);
        CentreType next =
                reason.equals("transfer_sai") ? CentreType.SAI : type() == CentreType.SAI ? type() : CentreType.CAS;
        if (reason.startsWith("transfer")) {
            transfers.computeIfAbsent(next, type -> new ArrayDeque<>()).add(ended);
        }
        return ended;
    }

    private void welcomeTransferred(List<Stay> staying, int people) {
        Queue<Stay> arriving = transfers.getOrDefault(type(), new ArrayDeque<>());
        for (Stay left = arriving.poll(); left != null && staying.size() < people; left = arriving.poll()) {
            Stay before = left;
            LocalDate day = before.exit();
            if (day != null) {
                centres.place(centre -> centre != before.centre()
                                && before.guest().fits(centre.terms().target()))
                        .ifPresent(centre -> staying.add(enter(before.guest(), centre, day)));
            }
        }
    }

    private Optional<Stay> enter(LocalDate day) {
        return centres.place(centre -> true)
                .map(centre -> enter(guests.arriving(type(), centre.terms().target()), centre, day));
    }

    private static Stay enter(Guest guest, Centre centre, LocalDate day) {
        centre.admit();
        return Stay.begun(guest, centre, day);
    }

    private List<Stay> shortStays(YearMonth month, int people) {
        List<Stay> brief = new ArrayList<>();
        for (int i = (int) (people * SHORT_STAYS + chance.real()); i > 0; i--) {
            LocalDate entry = month.atDay(chance.between(1, month.lengthOfMonth() - 3));
            LocalDate exit = entry.plusDays(chance.between(1, 3));
            enter(entry).ifPresent(stay -> {
                stay.centre().release();
                brief.add(stay.ended(exit, "voluntary_departure"));
            });
        }
        return brief;
    }

    private String reason() {
        return shares.draw("exit_reason", type().name(), chance);
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(chance.between(1, month.lengthOfMonth()));
    }
}
