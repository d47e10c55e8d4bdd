package it.accoglienza.samples.project;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes dataset {@code good_practices}: few per quarter, some adopted by other prefectures. */
public final class PracticeRegister {
    private static final String DATASET = "good_practices";
    private static final String PROGRAMME = "EMPOWERMENT";
    private static final double FOUND = 0.12;
    private static final int MOST_ADOPTIONS = 4;

    private final RegisterContext context;
    private final SeededRandom random;
    private final List<NamedCsvRecord> known = Calibration.rows("good_practices");
    private final List<String> others;
    private int number;

    public PracticeRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
        this.others = Prefecture.all().stream()
                .map(Prefecture::code)
                .filter(code -> !code.equals(context.code()))
                .toList();
    }

    /** Delivers the last four quarters of the window. */
    public void deliver() {
        for (Quarter quarter : context.planningQuarters()) {
            List<List<String>> rows = new ArrayList<>();
            if (random.happens(FOUND)) {
                rows.add(practice(quarter));
            }
            context.deliver(DATASET, quarter, quarter.end(), rows);
        }
    }

    private List<String> practice(Quarter quarter) {
        NamedCsvRecord practice = random.oneOf(known);
        boolean programme = quarter.start().getYear() >= 2025 && random.happens(0.7);
        return context.deliveries()
                .row(
                        quarter,
                        context.id("B", 3, ++number),
                        programme ? PROGRAMME : "",
                        practice.getField("area"),
                        practice.getField("title"),
                        quarter.start().plusDays(random.below(90)),
                        adoptedBy());
    }

    private String adoptedBy() {
        TreeSet<String> adopting = new TreeSet<>();
        int adoptions = random.happens(0.5) ? random.between(1, MOST_ADOPTIONS) : 0;
        while (adopting.size() < adoptions) {
            adopting.add(random.oneOf(others));
        }
        return String.join(" ", adopting);
    }
}
