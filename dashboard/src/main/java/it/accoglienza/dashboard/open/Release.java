package it.accoglienza.dashboard.open;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A release: one row of {@code open.releases}.
 *
 * @param id the day of publication and a number on that day, for example {@code 2026-11-22.1}
 * @param origin {@code sample} (invented data) or {@code deliveries}
 * @param audit the result of the disclosure audit
 * @param checks number of checks in the audit
 * @param firstMonth first month with observations, for example {@code 2024-01}
 * @param lastMonth last month with observations
 * @param tables the Delta version of each table of the release
 * @param files the rows and files of each table; empty if the release did not record them
 * @param program the version of the program that published it; null if the release did not record it
 * @param fingerprints of contracts, declarations, program and references, as the column describes them; empty if the release
 *     did not record them
 */
public record Release(
        String id,
        Instant publishedAt,
        String origin,
        Localized reason,
        String audit,
        long checks,
        String firstMonth,
        String lastMonth,
        Map<String, Long> tables,
        Map<String, RecordedTable> files,
        @Nullable String program,
        Map<String, String> fingerprints) {
    /** The licence of all published data. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /** Returns true if the data are invented. */
    public boolean hasInventedData() {
        return origin.equals("sample");
    }

    /** Returns {@code contracts 5d41402abc4b2a76, declarations ...}, empty if the release did not record them. */
    public String fingerprintText() {
        return new TreeMap<>(fingerprints)
                .entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "));
    }
}
