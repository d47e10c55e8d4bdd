package it.accoglienza.samples.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes dataset {@code help_desk}: the contacts of the help desks declared in {@code help_desks.csv}. */
public final class HelpDeskRegister {
    private static final String DATASET = "help_desk";
    private static final int LARGE_DESK = 450;

    private final RegisterContext context;
    private final SeededRandom random;
    private int number;

    public HelpDeskRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
    }

    /** Delivers the months for which registers are kept; nothing if the prefecture has no desk. */
    public void deliver() {
        Calibration.rows("help_desks").stream()
                .filter(row -> row.getField("prefecture").equals(context.code()))
                .forEach(row -> context.window().all().stream()
                        .filter(context::keepsRegisters)
                        .forEach(month -> deliver(month, row)));
    }

    private void deliver(YearMonth month, NamedCsvRecord row) {
        int mean = Integer.parseInt(row.getField("contacts"));
        int contacts = (int) StrictMath.rint(mean * context.plan().scale() * random.between(0.8, 1.25));
        List<List<String>> rows = new ArrayList<>();
        for (LocalDate day : days(month, contacts)) {
            boolean second = mean > LARGE_DESK && random.happens(0.4);
            rows.add(context.deliveries()
                    .row(
                            month,
                            context.id("H", 6, ++number),
                            day,
                            context.id("D", 2, second ? 2 : 1),
                            context.shares().draw("desk_area", "", random),
                            context.shares().draw("language", "", random),
                            context.shares().draw("desk_outcome", "", random)));
        }
        context.deliver(DATASET, month, month.atEndOfMonth(), rows);
    }

    private List<LocalDate> days(YearMonth month, int contacts) {
        return Stream.generate(() -> month.atDay(random.between(1, month.lengthOfMonth())))
                .limit(contacts)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
