package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewestPeriodTest {
    private static final int MISSING = -1;

    @Test
    void aFewEarlyDeliveriesDoNotMoveIt() {
        assertThat(newest(Map.of("2025-07", 104, "2025-08", 102, "2025-09", 3))).hasValue("2025-08");
        assertThat(newest(Map.of("2025-07", 104, "2025-08", 53, "2025-09", 3))).hasValue("2025-08");
        assertThat(newest(Map.of("2025-07", 104, "2025-08", 52, "2025-09", 3))).hasValue("2025-07");
    }

    @Test
    void whatWasDeliveredLongAgoDoesNotCount() {
        assertThat(newest(Map.of("2023-01", 106, "2025-08", 4, "2025-09", 3))).hasValue("2025-09");
    }

    @Test
    void aPeriodThatHadNotEndedAtPublicationIsPassedOver() {
        assertThat(newest(Map.of("2025-09", 90, "2052-09", 90))).hasValue("2025-09");
        assertThat(newest(Map.of("2052-09", 90))).isEmpty();
    }

    @Test
    void ofANationalSourceItIsTheNewestWithAValue() {
        assertThat(newest(Map.of("2025-08", MISSING, "2025-09", MISSING))).hasValue("2025-09");
    }

    private static Optional<String> newest(Map<String, Integer> delivered) {
        List<Observation> totals = delivered.entrySet().stream()
                .map(each -> observation(each.getKey(), each.getValue()))
                .toList();
        return Stream.of(totals)
                .flatMap(each -> NewestPeriod.among(each, release()).stream())
                .findFirst();
    }

    private static Release release() {
        return new Release(
                "2025-11-26.1",
                Instant.parse("2025-11-26T10:00:00Z"),
                "sample",
                new Localized("x", "x"),
                "passed",
                1,
                "2024-01",
                "2025-09",
                Map.of(),
                Map.of(),
                null,
                Map.of());
    }

    private static Observation observation(String period, int delivered) {
        @Nullable Integer known = delivered == MISSING ? null : delivered;
        return new Observation(
                "x",
                GeographicLevel.COUNTRY,
                "IT",
                Frequency.MONTH,
                period,
                "",
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                ObservationStatus.NORMAL,
                known,
                known,
                null,
                null);
    }
}
