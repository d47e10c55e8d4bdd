package it.accoglienza.samples.network;

import it.accoglienza.samples.calibration.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A governance network of a prefecture; {@code project} is empty if no project supports it. */
public record Network(
        String id,
        String kind,
        String project,
        LocalDate established,
        @Nullable LocalDate closed,
        List<Membership> memberships) {

    /** An organisation, identified by the code of its prefecture. */
    record Subject(String id, String type) {}

    /** The membership of a subject; {@code left} is null while it lasts. */
    record Membership(
            Subject subject,
            String role,
            LocalDate joined,
            @Nullable LocalDate left) {
        boolean validIn(Quarter quarter) {
            return !joined.isAfter(quarter.end()) && (left == null || !left.isBefore(quarter.start()));
        }

        boolean validOn(LocalDate day) {
            return !joined.isAfter(day) && (left == null || !left.isBefore(day));
        }
    }

    boolean activeIn(Quarter quarter) {
        return !established.isAfter(quarter.end()) && (closed == null || !closed.isBefore(quarter.start()));
    }

    List<Membership> membershipsIn(Quarter quarter) {
        return memberships.stream()
                .filter(membership -> membership.validIn(quarter))
                .toList();
    }

    /** Returns {@code day} if it is known at the end of the quarter, else null. */
    public static @Nullable LocalDate knownIn(Quarter quarter, @Nullable LocalDate day) {
        return day == null || day.isAfter(quarter.end()) ? null : day;
    }
}
