package it.accoglienza.samples.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.samples.Delivered;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of receipt in the national sample, read from the file names. */
final class DeliveryDelaysTest {
    @Test
    void everyDeliveryIsReceivedAfterItsPeriodAndByTheLastDay() {
        for (String dataset : List.of("centres", "stays", "accounts", "inspections", "proposals", "help_desk")) {
            for (Delivered delivered : files(dataset)) {
                assertThat(delivered.received())
                        .as(delivered.toString())
                        .isAfter(end(delivered.period()))
                        .isBeforeOrEqualTo(DeliveryDelays.LAST_RECEIVED);
            }
        }
    }

    @Test
    void mostCentresArriveWithin25DaysAndAllWithin70() {
        List<Long> delays = new ArrayList<>();
        for (Delivered delivered : files("centres")) {
            delays.add(ChronoUnit.DAYS.between(end(delivered.period()), delivered.received()));
        }
        assertThat(delays).allMatch(days -> days >= 5 && days <= 70);
        assertThat(share(delays, 25)).isBetween(0.8, 0.95);
    }

    @Test
    void someStaysAreCorrectedOnALaterDay() {
        assertThat(files("stays").size() - Delivered.national("stays").size()).isBetween(5, 40);
    }

    private static List<Delivered> files(String dataset) {
        return Delivered.files(Delivered.national().resolve(dataset)).stream()
                .map(Delivered::of)
                .toList();
    }

    private static LocalDate end(String period) {
        return period.contains("Q")
                ? YearMonth.of(Integer.parseInt(period.substring(0, 4)), 3 * (period.charAt(6) - '0'))
                        .atEndOfMonth()
                : YearMonth.parse(period).atEndOfMonth();
    }

    private static double share(List<Long> delays, int days) {
        return (double) delays.stream().filter(delay -> delay <= days).count() / delays.size();
    }
}
