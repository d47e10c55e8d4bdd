package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.RecordedTable;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The releases of an open layer with the files of all their tables, for readers that need no {@link OpenLayer}. */
public final class PublishedReleases {
    private final Path folder;
    private final ReleaseFiles files;
    private final ReleaseList list;

    private PublishedReleases(Path folder) {
        DeltaFiles delta = new DeltaFiles();
        this.folder = folder;
        this.files = new ReleaseFiles(folder, delta);
        this.list = new ReleaseTable(folder, delta).all();
    }

    /** Reads the releases of the open layer in a folder. */
    public static PublishedReleases in(Path folder) {
        return new PublishedReleases(folder);
    }

    /** Returns all releases that can be read, latest first. */
    public List<Release> all() {
        return list.releases();
    }

    /** Returns what is damaged in the table of releases, one line each; a damaged row hides its release. */
    public List<String> findings() {
        return list.findings();
    }

    /**
     * Returns the newest release.
     *
     * @throws NoReleaseException if nothing is published
     * @throws UnreadableTableException if a row is damaged: the newest release may be the hidden one
     */
    public Release newest() {
        if (!findings().isEmpty()) {
            throw new UnreadableTableException(
                    folder, String.join("; ", findings()) + "; restore the files from a copy, or name a release", null);
        }
        return all().stream().findFirst().orElseThrow(() -> new NoReleaseException(folder));
    }

    /** Returns a release by id, or throws {@link UnknownNameException}. */
    public Release release(String id) {
        return all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "release", id, all().stream().map(Release::id).toList()));
    }

    /**
     * Returns the files of every table of a release; a table without rows may have none.
     *
     * @throws DamagedReleaseException if the release is not as it was published, or cannot be read
     */
    public Map<String, List<Path>> files(Release release) {
        try {
            return files.verified(release, release.tables().keySet());
        } catch (UnreadableTableException unreadable) {
            throw DamagedReleaseException.unreadable(release, unreadable);
        }
    }

    /**
     * Compares the number of rows of a table with the record of a release, if there is one.
     *
     * @throws DamagedReleaseException if it differs
     */
    public static void requireRows(Release release, String table, long rows) {
        RecordedTable recorded = release.files().get(table);
        if (recorded != null && rows != recorded.rows()) {
            throw DamagedReleaseException.table(
                    release, table, "%d rows instead of %d".formatted(rows, recorded.rows()), null);
        }
    }
}
