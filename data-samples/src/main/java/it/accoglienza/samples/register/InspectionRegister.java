package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.reception.Centre;
import it.accoglienza.samples.reception.CentreMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes dataset {@code inspections}: about two per centre and year, far fewer in 15 % of the prefectures. */
public final class InspectionRegister implements Register {
    private static final String DATASET = "inspections";
    private static final double A_MONTH = 2.0 / 12;
    private static final double DELIVERED_TWICE = 0.03;
    private static final int MOST_AREAS = 8;

    private final RegisterContext context;
    private final SeededRandom random;
    private final double frequency;
    private final List<String> areas;
    private final Set<String> toFollowUp = new HashSet<>();
    private int number;

    public InspectionRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
        this.frequency = random.happens(0.15) ? random.between(0.05, 0.3) : random.between(0.6, 1.6);
        this.areas = context.shares().list("inspection_area", "").stream()
                .map(Shares.Share::code)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void deliver(CentreMonth month) {
        List<Inspection> inspections = new ArrayList<>();
        for (Centre centre : month.centres()) {
            boolean again = toFollowUp.remove(centre.id()) && random.happens(0.6);
            if (again || random.happens(frequency * A_MONTH)) {
                inspections.add(inspection(centre, month, again));
            }
        }
        LocalDate complete = context.delays().within(DATASET, month.month(), month.end(), 60, 90);
        if (!inspections.isEmpty() && random.happens(DELIVERED_TWICE)) {
            send(month, inspections, context.delays().ordinary(DATASET + "/first", month.month(), month.end()));
        }
        send(month, inspections, complete);
    }

    private Inspection inspection(Centre centre, CentreMonth month, boolean again) {
        LocalDate closed = centre.closedOn();
        LocalDate last = closed == null ? month.end() : closed;
        LocalDate day = month.month().atDay(random.between(1, last.getDayOfMonth()));
        String kind = again ? "follow_up" : random.happens(0.6) ? "planned" : "unannounced";
        double compliant =
                ManagerQuality.of(centre.terms().manager(), context.seed()).compliant();
        random.shuffle(areas);
        List<Inspection.Finding> findings = areas.subList(0, random.between(3, MOST_AREAS)).stream()
                .sorted()
                .map(area -> Inspection.Finding.in(area, day, compliant, random))
                .toList();
        if (findings.stream().anyMatch(finding -> finding.severity().equals("critical"))) {
            toFollowUp.add(centre.id());
        }
        return new Inspection(context.id("I", 5, ++number), centre, day, kind, findings);
    }

    private void send(CentreMonth month, List<Inspection> inspections, LocalDate received) {
        List<List<String>> rows = new ArrayList<>();
        for (Inspection inspection : inspections) {
            for (Inspection.Finding finding : inspection.findings()) {
                rows.add(row(month, inspection, finding, received));
            }
        }
        context.deliveries().send(DATASET, month.month(), received, rows);
    }

    private List<String> row(CentreMonth month, Inspection inspection, Inspection.Finding finding, LocalDate received) {
        return context.deliveries()
                .row(
                        month.month(),
                        inspection.id(),
                        inspection.centre().id(),
                        inspection.day(),
                        inspection.kind(),
                        finding.area(),
                        finding.checked(),
                        finding.compliant(),
                        finding.severity(),
                        finding.due(),
                        finding.remediedBy(received),
                        finding.penalty());
    }
}
