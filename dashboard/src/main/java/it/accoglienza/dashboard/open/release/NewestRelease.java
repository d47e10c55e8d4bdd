package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the newest release that is whole. */
final class NewestRelease {
    private final Path folder;
    private final ReleaseTable table;
    private final ReleaseReader releases;

    NewestRelease(Path folder, ReleaseTable table, ReleaseReader releases) {
        this.folder = folder;
        this.table = table;
        this.releases = releases;
    }

    /**
     * A release and the damage found on the way to it.
     *
     * @param snapshot null if no whole release is newer than the current one
     * @param findings what is damaged, one line each, without paths of this machine
     * @param reasons the same for the log, with the messages of causes
     */
    record Found(@Nullable ReleaseSnapshot snapshot, List<String> findings, List<String> reasons) {}

    /**
     * Loads the newest whole release unless it is the current one.
     *
     * @param current the release in use; null if there is none
     * @throws DamagedReleaseException if there is no current release, and every release is damaged
     * @throws UnreadableTableException if there is no current release, and no row of a release can be read
     */
    Found newerThan(@Nullable Release current) {
        ReleaseList list = table.all();
        List<String> findings = new ArrayList<>(list.findings());
        List<String> reasons = new ArrayList<>(list.findings());
        DamagedReleaseException first = null;
        for (Release each : list.releases()) {
            if (current != null && isCurrentOrOlder(each, current, list)) {
                return new Found(null, findings, reasons);
            }
            try {
                return new Found(releases.load(each, list.releases()), findings, reasons);
            } catch (DamagedReleaseException damaged) {
                first = first == null ? damaged : first;
                findings.add(damaged.finding());
                reasons.add(String.valueOf(damaged.getMessage()));
            }
        }
        if (current == null) {
            fail(first, list);
        }
        return new Found(null, findings, reasons);
    }

    /** Compares times only if rows are damaged: the one of the current release may be among them. */
    private static boolean isCurrentOrOlder(Release release, Release current, ReleaseList list) {
        return release.equals(current)
                || (!list.findings().isEmpty() && !release.publishedAt().isAfter(current.publishedAt()));
    }

    private void fail(@Nullable DamagedReleaseException first, ReleaseList list) {
        if (first != null) {
            throw first;
        }
        if (!list.findings().isEmpty()) {
            throw new UnreadableTableException(
                    folder,
                    String.join("; ", list.findings()) + "; restore the files from a copy or publish again",
                    null);
        }
    }
}
