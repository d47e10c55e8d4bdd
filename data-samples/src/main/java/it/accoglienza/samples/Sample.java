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
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.ministry.Landings;
import it.accoglienza.samples.ministry.MinistryFiles;
import it.accoglienza.samples.reception.PresenceCounts;
import it.accoglienza.samples.reception.ReceptionSimulation;
import it.accoglienza.samples.register.AttendanceExtent;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Generates the deliveries of the prefectures and the national files of the Ministry. */
final class Sample {
    private static final int PREFECTURES_PER_MESSAGE = 20;

    private final Calibration calibration = Calibration.read();
    private final DatasetHeaders headers = new DatasetHeaders();
    private final Window window;
    private final double scale;
    private final long seed;
    private final AttendanceExtent attendance;

    /**
     * Covers the last {@code months} calibrated months.
     *
     * @param scale size of the country, 1 is Italy
     * @throws IllegalArgumentException if there are not that many calibrated months
     */
    Sample(double scale, int months, long seed, AttendanceExtent attendance) {
        YearMonth last = calibration.months().lastKey();
        int calibrated = calibration.months().size();
        if (months < 1 || months > calibrated) {
            throw new IllegalArgumentException("--months %d: give 1 to %d, the months from %s to %s are calibrated"
                    .formatted(months, calibrated, calibration.months().firstKey(), last));
        }
        this.window = new Window(last.minusMonths(months - 1L), months);
        this.scale = scale;
        this.seed = seed;
        this.attendance = attendance;
    }

    /**
     * Writes the selected files into a landing folder, several prefectures in parallel.
     *
     * @param progress receives a message per {@value #PREFECTURES_PER_MESSAGE} prefectures
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    void write(Path folder, SampleSelection selection, Consumer<String> progress) {
        List<PrefecturePlan> plans = new Country(calibration, window, scale, seed).plans();
        Map<String, PresenceCounts> byRegion = new TreeMap<>();
        AtomicInteger done = new AtomicInteger();
        plans.parallelStream().forEach(plan -> {
            PresenceCounts presences = write(plan, folder, selection);
            synchronized (byRegion) {
                byRegion.computeIfAbsent(plan.prefecture().region(), none -> new PresenceCounts(window))
                        .add(presences);
            }
            report(progress, done.incrementAndGet(), plans.size());
        });
        writeNational(
                new DeliveryWriter(folder, MinistryFiles.FOLDER, Conventions.international(), selection.gzipAbove()),
                byRegion);
    }

    /** A prefecture that is not selected is simulated too, because the national files count its guests. */
    private PresenceCounts write(PrefecturePlan plan, Path folder, SampleSelection selection) {
        ReceptionSimulation reception = new ReceptionSimulation(plan, calibration, seed);
        if (selection.contains(plan.prefecture())) {
            return new PrefectureSample(context(plan, folder, selection), reception, attendance).write();
        }
        PresenceCounts presences = new PresenceCounts(window);
        window.all().forEach(month -> presences.count(reception.simulate(month)));
        return presences;
    }

    private RegisterContext context(PrefecturePlan plan, Path folder, SampleSelection selection) {
        Prefecture prefecture = plan.prefecture();
        DeliveryWriter writer =
                new DeliveryWriter(folder, prefecture.code(), Conventions.of(prefecture), selection.gzipAbove());
        PrefectureDeliveries deliveries =
                new PrefectureDeliveries(prefecture.code(), writer, headers, selection.monthlySince());
        return new RegisterContext(plan, calibration, seed, deliveries, new DeliveryDelays(prefecture.code(), seed));
    }

    private void writeNational(DeliveryWriter writer, Map<String, PresenceCounts> byRegion) {
        MinistryFiles files = new MinistryFiles(calibration, window, seed, writer);
        Landings landings = new Landings(calibration, scale, seed);
        files.writePresences(byRegion);
        files.writeLandings(landings);
        files.writeNationalities(landings);
    }

    private void report(Consumer<String> progress, int done, int all) {
        if (done % PREFECTURES_PER_MESSAGE == 0 || done == all) {
            progress.accept(
                    "generate: %d of %d prefectures, %s to %s".formatted(done, all, window.first(), window.last()));
        }
    }
}
