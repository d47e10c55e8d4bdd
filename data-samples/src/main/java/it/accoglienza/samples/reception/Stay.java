package it.accoglienza.samples.reception;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A guest's stay in one centre; {@code exit} is null and {@code exitReason} empty while it lasts. */
public record Stay(
        Guest guest,
        Centre centre,
        LocalDate entry,
        @Nullable LocalDate exit,
        String exitReason) {
    /** Orders stays by centre, entry and guest. */
    public static final Comparator<Stay> ORDER = Comparator.comparing(
                    (Stay stay) -> stay.centre().id())
            .thenComparing(Stay::entry)
            .thenComparing(stay -> stay.guest().id());

    static Stay begun(Guest guest, Centre centre, LocalDate entry) {
        return new Stay(guest, centre, entry, null, "");
    }

    Stay ended(LocalDate exit, String exitReason) {
        return new Stay(guest, centre, entry, exit, exitReason);
    }

    /** Returns true if the guest is present at the end of {@code day}; on the day of exit they are not. */
    boolean present(LocalDate day) {
        return !entry.isAfter(day) && (exit == null || exit.isAfter(day));
    }
}
