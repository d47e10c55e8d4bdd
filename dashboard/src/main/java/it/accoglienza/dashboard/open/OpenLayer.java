package it.accoglienza.dashboard.open;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the published layer. Readers borrow a whole release at a time; when a newer one is published it is
 * loaded beside the old, then takes its place, and nobody sees a part of each.
 */
public final class OpenLayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLayer.class);
    private static final int PAST_RELEASES_KEPT = 2;
    /** How many pauses pass before a release that could not be read is tried again. */
    private static final long AFTER_A_FAILURE = 30;

    private final Path folder;
    private final ReleaseReader releases;
    private final long pauseNanos;
    private final ReentrantLock loading = new ReentrantLock();
    private final Map<Release, ReleaseSnapshot> past = new LinkedHashMap<>(4, 0.75f, true);
    private ReleaseReader.@Nullable Mark seen;
    private volatile @Nullable ReleaseSnapshot current;
    private volatile boolean closed;
    private volatile long lookAgainAt = System.nanoTime();

    private OpenLayer(Path folder, Duration pause) {
        this.folder = folder;
        this.releases = new ReleaseReader(folder);
        this.pauseNanos = pause.toNanos();
    }

    /** The layer in this folder, which need not exist yet; a newer release is looked for at most once a second. */
    public static OpenLayer at(Path folder) {
        return at(folder, Duration.ofSeconds(1));
    }

    /** The same, looking for a newer release at most once in {@code pause}. */
    public static OpenLayer at(Path folder, Duration pause) {
        return new OpenLayer(folder, pause);
    }

    /** The newest release, to be closed after use, or {@link NoReleaseException}. */
    public ReleaseSnapshot current() {
        lookForNewer();
        ReleaseSnapshot newest = current;
        if (newest == null) {
            throw new NoReleaseException(folder);
        }
        return newest.borrow() ? newest : current();
    }

    /** Any release, to be closed after use, or {@link UnknownNameException}. */
    public ReleaseSnapshot release(String id) {
        ReleaseSnapshot newest = current();
        if (newest.release().id().equals(id)) {
            return newest;
        }
        try (newest) {
            List<Release> all = newest.releases();
            return all.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(wanted -> earlier(wanted, all))
                    .orElseThrow(() -> new UnknownNameException(
                            "release", id, all.stream().map(Release::id).toList()));
        }
    }

    /** Closes what nobody has borrowed any more; closing again does nothing. */
    @Override
    public void close() {
        loading.lock();
        try {
            ReleaseSnapshot newest = current;
            closed = true;
            current = null;
            if (newest != null) {
                newest.close();
            }
        } finally {
            loading.unlock();
        }
        synchronized (past) {
            past.values().forEach(ReleaseSnapshot::close);
            past.clear();
        }
    }

    private ReleaseSnapshot earlier(Release wanted, List<Release> all) {
        synchronized (past) {
            ReleaseSnapshot found = past.get(wanted);
            if (found == null) {
                found = new ReleaseSnapshot(wanted, all, releases.load(wanted));
                past.put(wanted, found);
            }
            found.borrow();
            if (past.size() > PAST_RELEASES_KEPT) {
                past.remove(past.keySet().iterator().next()).close();
            }
            return found;
        }
    }

    /** One reader looks while the others go on with what there is; only the very first release is waited for. */
    private void lookForNewer() {
        if (!due() || !mayLook()) {
            return;
        }
        try {
            if (due()) {
                long pauses = replaceIfNewer() ? 1 : AFTER_A_FAILURE;
                lookAgainAt = System.nanoTime() + pauses * pauseNanos;
            }
        } finally {
            loading.unlock();
        }
    }

    private boolean due() {
        return System.nanoTime() - lookAgainAt >= 0;
    }

    private boolean mayLook() {
        if (current == null) {
            loading.lock();
            return true;
        }
        return loading.tryLock();
    }

    /** False when there is a newer release that cannot be read. */
    private boolean replaceIfNewer() {
        ReleaseReader.Mark mark = releases.mark(seen);
        ReleaseSnapshot old = current;
        if (closed || mark.equals(seen)) {
            return true;
        }
        try {
            List<Release> all = releases.all();
            if (!all.isEmpty() && (old == null || !all.get(0).equals(old.release()))) {
                current = new ReleaseSnapshot(all.get(0), all, releases.load(all.get(0)));
                if (old != null) {
                    old.close();
                }
            }
            seen = mark;
            return true;
        } catch (RuntimeException failure) {
            if (old == null) {
                throw failure;
            }
            LOG.error(
                    "Release {} stays: the newest cannot be read. {}",
                    old.release().id(),
                    failure.getMessage());
            return false;
        }
    }
}
