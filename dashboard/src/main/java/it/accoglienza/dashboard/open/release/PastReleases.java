package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the most recently used past releases loaded. */
final class PastReleases implements AutoCloseable {
    private static final int MAXIMUM = 2;

    private final ReleaseReader releases;
    private final Map<Release, ReleaseSnapshot> loaded = new LinkedHashMap<>(4, 0.75f, true);

    PastReleases(ReleaseReader releases) {
        this.releases = releases;
    }

    /** Returns a past release, to be closed by the caller; loads it if needed. */
    synchronized ReleaseSnapshot borrow(Release wanted, List<Release> all) {
        ReleaseSnapshot found = loaded.get(wanted);
        if (found == null) {
            found = releases.load(wanted, all);
            loaded.put(wanted, found);
        }
        found.borrow();
        if (loaded.size() > MAXIMUM) {
            loaded.remove(loaded.keySet().iterator().next()).close();
        }
        return found;
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(ReleaseSnapshot::close);
        loaded.clear();
    }
}
