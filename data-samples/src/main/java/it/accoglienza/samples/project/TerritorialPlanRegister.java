package it.accoglienza.samples.project;

import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import it.accoglienza.samples.delivery.RegisterContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes datasets {@code territorial_plans} and {@code proposals}. */
public final class TerritorialPlanRegister {
    private static final String PLANS = "territorial_plans";
    private static final String PROPOSALS = "proposals";
    private static final double HAS_PLAN = 0.7;
    private static final double RENEWED = 0.35;
    private static final int OLDEST_DAYS = 500;

    private final RegisterContext context;
    private final SeededRandom random;
    private final double proposalRate;
    private final List<String> areas;
    private int proposals;

    public TerritorialPlanRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random("planning");
        this.proposalRate = random.happens(0.5) ? random.between(0.3, 0.8) : 0.08;
        this.areas = context.shares().list("need_area", "").stream()
                .map(Shares.Share::code)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Delivers the last four quarters of the window. */
    public void deliver() {
        List<Quarter> quarters = context.planningQuarters();
        if (quarters.isEmpty()) {
            return;
        }
        List<TerritorialPlan> plans = plans(quarters.get(0).start());
        for (Quarter quarter : quarters) {
            List<TerritorialPlan> inForce =
                    plans.stream().filter(plan -> plan.inForceIn(quarter)).toList();
            context.deliver(PLANS, quarter, quarter.end(), rows(quarter, inForce));
            LocalDate known = context.delays().within(PROPOSALS, quarter, quarter.end(), 50, 70);
            context.deliveries().send(PROPOSALS, quarter, known, proposals(quarter, inForce, known));
        }
    }

    /** Draws no plan, one plan, or a plan and its renewal. */
    private List<TerritorialPlan> plans(LocalDate begin) {
        if (!random.happens(HAS_PLAN)) {
            return List.of();
        }
        LocalDate approved = begin.plusDays(random.between(-OLDEST_DAYS, 270));
        if (!approved.isBefore(begin) || !random.happens(RENEWED)) {
            return List.of(plan(1, approved, approved.plusYears(3).minusDays(1)));
        }
        LocalDate renewed = begin.plusDays(random.between(20, 330));
        return List.of(
                plan(1, approved, renewed.minusDays(1)),
                plan(2, renewed, renewed.plusYears(3).minusDays(1)));
    }

    private TerritorialPlan plan(int number, LocalDate approved, LocalDate validTo) {
        random.shuffle(areas);
        List<TerritorialPlan.Need> needs = areas.subList(0, random.between(4, 7)).stream()
                .sorted()
                .map(area -> new TerritorialPlan.Need(
                        area,
                        random.between(1, 5),
                        random.between(2, 40),
                        random.between(1, 9),
                        random.between(0.2, 0.9)))
                .toList();
        return new TerritorialPlan(context.id("P", 4, number), approved, validTo, needs);
    }

    private List<List<String>> rows(Quarter quarter, List<TerritorialPlan> plans) {
        List<List<String>> rows = new ArrayList<>();
        for (TerritorialPlan plan : plans) {
            for (TerritorialPlan.Need need : plan.needs()) {
                rows.add(context.deliveries()
                        .row(
                                quarter,
                                plan.id(),
                                plan.approved(),
                                plan.validTo(),
                                need.area(),
                                need.level(),
                                need.resources(),
                                need.planned(),
                                need.doneBy(quarter.end(), plan.approved())));
            }
        }
        return rows;
    }

    private List<List<String>> proposals(Quarter quarter, List<TerritorialPlan> plans, LocalDate known) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            if (random.happens(proposalRate)) {
                rows.add(proposal(quarter, plans, known));
            }
        }
        return rows;
    }

    /** A decision takes two to six months, so most proposals of the last quarters are pending. */
    private List<String> proposal(Quarter quarter, List<TerritorialPlan> plans, LocalDate known) {
        LocalDate submitted = quarter.start().plusDays(random.below(90));
        boolean decided = !submitted.plusDays(random.between(50, 180)).isAfter(known);
        String outcome = context.shares().draw("proposal_outcome", "", random);
        return context.deliveries()
                .row(
                        quarter,
                        context.id("F", 4, ++proposals),
                        plans.isEmpty() ? "" : plans.get(plans.size() - 1).id(),
                        context.shares().draw("proposal_fund", "", random),
                        submitted,
                        decided ? outcome : "pending",
                        BigDecimal.valueOf(random.between(60, 900) * 100_000L, 2));
    }
}
