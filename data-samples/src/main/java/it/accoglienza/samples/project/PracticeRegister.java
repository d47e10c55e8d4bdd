package it.accoglienza.samples.project;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.PrefectureOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes dataset {@code good_practices}: few per quarter, some adopted by other prefectures. */
public final class PracticeRegister {
    private static final String DATASET = "good_practices";
    private static final String PROGRAMME = "EMPOWERMENT";
    private static final double FOUND = 0.12;
    private static final int MOST_ADOPTIONS = 4;

    private final PrefectureOffice office;
    private final SeededRandom random;
    private final List<NamedCsvRecord> known = Calibration.rows("good_practices");
    private final List<String> others;
    private int number;

    public PracticeRegister(PrefectureOffice office) {
        this.office = office;
        this.random = office.random(DATASET);
        this.others = Prefecture.all().stream()
                .map(Prefecture::code)
                .filter(code -> !code.equals(office.code()))
                .toList();
    }

    /** Delivers the last four quarters of the window. */
    public void deliver() {
        for (Quarter quarter : office.planningQuarters()) {
            List<List<String>> rows = new ArrayList<>();
            if (random.happens(FOUND)) {
                rows.add(practice(quarter));
            }
            office.deliver(DATASET, quarter, quarter.end(), rows);
        }
    }

    private List<String> practice(Quarter quarter) {
        NamedCsvRecord practice = random.oneOf(known);
        boolean programme = quarter.start().getYear() >= 2025 && random.happens(0.7);
        return office.deliveries()
                .row(
                        quarter,
                        office.id("B", 3, ++number),
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
