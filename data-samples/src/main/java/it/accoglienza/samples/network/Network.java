package it.accoglienza.samples.network;

import it.accoglienza.samples.calibration.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network of subjects around a prefecture; {@code project} is empty where no project set it up or supports it. */
public record Network(
        String id,
        String kind,
        String project,
        LocalDate established,
        @Nullable LocalDate closed,
        List<Membership> memberships) {

    /** An organisation, under the code that its prefecture gave. */
    record Subject(String id, String type) {}

    /** The time for which a subject belongs to the network; {@code left} is null while it does. */
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
        return memberships.stream().filter(one -> one.validIn(quarter)).toList();
    }

    /** A day as it is known when the quarter ends: what comes later is not. */
    public static @Nullable LocalDate knownIn(Quarter quarter, @Nullable LocalDate day) {
        return day == null || day.isAfter(quarter.end()) ? null : day;
    }
}
