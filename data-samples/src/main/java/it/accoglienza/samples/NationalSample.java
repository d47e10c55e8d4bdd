package it.accoglienza.samples;

import it.accoglienza.samples.register.AttendanceExtent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The national sample: all 106 prefectures, 24 months, seven hundredths of Italy's size, seed 1. It is generated at
 * first need and not committed.
 */
public final class NationalSample {
    static final double SCALE = 0.07;
    static final int MONTHS = 24;
    static final long SEED = 1;

    /** Written last; ingest skips names that begin with an underscore. */
    static final String MARKER = "_COMPLETE";

    private NationalSample() {}

    /**
     * Generates the sample into {@code folder}, unless a complete one is there. An interrupted generation is deleted
     * and started again.
     *
     * @param progress receives messages, none if nothing is generated
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public static void generate(Path folder, Consumer<String> progress) throws IOException {
        Sample sample = new Sample(SCALE, MONTHS, SEED, AttendanceExtent.PILOT);
        generate(sample, SampleSelection.everything(), folder, progress);
    }

    static void generate(Sample sample, SampleSelection selection, Path folder, Consumer<String> progress)
            throws IOException {
        if (Files.exists(folder.resolve(MARKER))) {
            return;
        }
        delete(folder);
        progress.accept("generate: fictional deliveries of all prefectures, once, into " + folder);
        sample.write(folder, selection, progress);
        Files.createFile(folder.resolve(MARKER));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}
