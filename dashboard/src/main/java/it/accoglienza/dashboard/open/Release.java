package it.accoglienza.dashboard.open;

import java.time.Instant;
import java.util.Map;

/**
 * A release: one row of {@code open.releases}, which names the version of every table that belongs together.
 *
 * @param id the day it was published and its number on that day, {@code 2026-11-22.1}
 * @param origin {@code sample} (invented data) or {@code deliveries}
 * @param tables the Delta version of each table of this release
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
        Map<String, Long> tables) {}
