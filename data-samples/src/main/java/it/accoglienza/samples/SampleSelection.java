package it.accoglienza.samples;

import it.accoglienza.samples.calibration.Prefecture;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Selects the files of a sample that are written. It changes no file's text: the whole country is simulated in any case.
 *
 * @param prefectures codes of the prefectures whose files are written
 * @param monthlySince first month whose monthly files are written; quarterly files are always written
 * @param gzipAbove size in bytes above which a file is compressed
 */
record SampleSelection(Set<String> prefectures, YearMonth monthlySince, int gzipAbove) {
    static final int DEFAULT_GZIP_ABOVE = 256;

    SampleSelection {
        prefectures = Set.copyOf(prefectures);
        Set<String> unknown = new TreeSet<>(prefectures);
        unknown.removeAll(all());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "--prefectures: no prefecture has code %s; give codes of prefectures.csv, as PD,VI"
                            .formatted(String.join(",", unknown)));
        }
    }

    /** Selects every file of the window. */
    static SampleSelection everything() {
        return new SampleSelection(all(), YearMonth.of(1, 1), DEFAULT_GZIP_ABOVE);
    }

    /** Restricts the prefectures; an empty collection means all of them. */
    SampleSelection withPrefectures(Collection<String> codes) {
        return codes.isEmpty() ? this : new SampleSelection(Set.copyOf(codes), monthlySince, gzipAbove);
    }

    SampleSelection withMonthlySince(YearMonth month) {
        return new SampleSelection(prefectures, month, gzipAbove);
    }

    SampleSelection withGzipAbove(int bytes) {
        return new SampleSelection(prefectures, monthlySince, bytes);
    }

    boolean contains(Prefecture prefecture) {
        return prefectures.contains(prefecture.code());
    }

    private static Set<String> all() {
        return Prefecture.all().stream().map(Prefecture::code).collect(Collectors.toSet());
    }
}
