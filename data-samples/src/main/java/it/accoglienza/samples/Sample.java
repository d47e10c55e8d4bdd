package it.accoglienza.samples;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Country;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.PrefecturePlan;
import it.accoglienza.samples.calibration.Window;
import it.accoglienza.samples.delivery.Conventions;
import it.accoglienza.samples.delivery.DatasetHeaders;
import it.accoglienza.samples.delivery.DeliveryDelays;
import it.accoglienza.samples.delivery.DeliveryWriter;
import it.accoglienza.samples.delivery.PrefectureDeliveries;
import it.accoglienza.samples.delivery.PrefectureOffice;
import it.accoglienza.samples.ministry.Landings;
import it.accoglienza.samples.ministry.MinistryFiles;
import it.accoglienza.samples.reception.PresenceCounts;
import it.accoglienza.samples.register.AttendanceExtent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole country's sample: every prefecture's deliveries and the national files beside them. */
final class Sample {
    private static final int PREFECTURES_A_LINE = 20;

    private final Calibration calibration = Calibration.read();
    private final Window window;
    private final double scale;
    private final long seed;
    private final AttendanceExtent attendance;

    /** The last {@code months} calibrated months of a country {@code scale} times as large as Italy. */
    Sample(double scale, int months, long seed, AttendanceExtent attendance) {
        YearMonth last = calibration.months().lastKey();
        int known = calibration.months().size();
        if (months < 1 || months > known) {
            throw new IllegalArgumentException("--months %d: give 1 to %d, the months from %s to %s are calibrated"
                    .formatted(months, known, calibration.months().firstKey(), last));
        }
        this.window = new Window(last.minusMonths(months - 1L), months);
        this.scale = scale;
        this.seed = seed;
        this.attendance = attendance;
    }

    /** Writes the landing folder, a few prefectures at a time, and tells {@code progress} how far it is. */
    void write(Path folder, PrintWriter progress) {
        List<PrefecturePlan> plans = new Country(calibration, window, scale, seed).plans();
        Map<String, PresenceCounts> byRegion = new TreeMap<>();
        DatasetHeaders columns = new DatasetHeaders();
        AtomicInteger done = new AtomicInteger();
        plans.parallelStream().forEach(plan -> {
            PresenceCounts presences = new PrefectureSample(office(plan, columns, folder), attendance).write();
            synchronized (byRegion) {
                byRegion.computeIfAbsent(plan.prefecture().region(), none -> new PresenceCounts(window))
                        .add(presences);
            }
            tell(progress, done.incrementAndGet(), plans.size());
        });
        writeNational(folder, byRegion);
    }

    private PrefectureOffice office(PrefecturePlan plan, DatasetHeaders columns, Path folder) {
        Prefecture prefecture = plan.prefecture();
        DeliveryWriter writer = new DeliveryWriter(folder, prefecture.code(), Conventions.of(prefecture));
        PrefectureDeliveries deliveries = new PrefectureDeliveries(prefecture.code(), writer, columns);
        return new PrefectureOffice(plan, calibration, seed, deliveries, new DeliveryDelays(prefecture.code(), seed));
    }

    private void writeNational(Path folder, Map<String, PresenceCounts> byRegion) {
        MinistryFiles files = new MinistryFiles(calibration, window, seed, folder);
        Landings landings = new Landings(calibration, scale, seed);
        files.writePresences(byRegion);
        files.writeLandings(landings);
        files.writeNationalities(landings);
    }

    private void tell(PrintWriter progress, int done, int all) {
        if (done % PREFECTURES_A_LINE == 0 || done == all) {
            progress.printf("generate: %d of %d prefectures, %s to %s%n", done, all, window.first(), window.last());
            progress.flush();
        }
    }
}
