package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.nio.file.Path;
import java.util.List;

/** Loads releases whose files are as they were published. */
final class ReleaseReader {
    private final ReleaseFiles files;

    /**
     * Creates a reader of an open layer.
     *
     * @param folder the folder of the open layer
     */
    ReleaseReader(Path folder, DeltaFiles delta) {
        this.files = new ReleaseFiles(folder, delta);
    }

    /**
     * Loads the tables of a release at the versions that it lists; an optional table that it does not list is empty.
     *
     * @throws DamagedReleaseException if the release is not as it was published, or cannot be read
     */
    ReleaseSnapshot load(Release release, List<Release> all) {
        try {
            ReleaseDatabase database = ReleaseDatabase.load(files.verified(release, ReleaseDatabase.tables()));
            try {
                verifyRows(release, database);
                return new ReleaseSnapshot(release, all, database);
            } catch (RuntimeException failure) {
                database.close();
                throw failure;
            }
        } catch (UnreadableTableException | IllegalStateException | IllegalArgumentException unreadable) {
            throw DamagedReleaseException.unreadable(release, unreadable);
        }
    }

    private static void verifyRows(Release release, ReleaseDatabase database) {
        for (String name : ReleaseDatabase.tables()) {
            if (release.files().containsKey(name)) {
                PublishedReleases.requireRows(release, name, database.rows(name));
            }
        }
    }
}
