package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open layer in a folder. Loads a newer release beside the current one and then switches, so that no request sees
 * two releases. Safe for use by many threads.
 */
public final class OpenLayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLayer.class);
    /** Number of intervals to wait before retrying a release that could not be read. */
    private static final long INTERVALS_AFTER_FAILURE = 30;

    private final Path folder;
    private final ReleaseReader releases;
    private final PastReleases past;
    private final long intervalNanos;
    private final ReentrantLock loading = new ReentrantLock();
    private ReleaseReader.@Nullable Mark seen;
    private volatile @Nullable ReleaseSnapshot current;
    private volatile boolean closed;
    private volatile long nextCheck = System.nanoTime();

    private OpenLayer(Path folder, Duration interval) {
        this.folder = folder;
        this.releases = new ReleaseReader(folder);
        this.past = new PastReleases(releases);
        this.intervalNanos = interval.toNanos();
    }

    /** Opens the layer in a folder, which may not exist yet; checks for a newer release at most once per second. */
    public static OpenLayer at(Path folder) {
        return at(folder, Duration.ofSeconds(1));
    }

    /** Opens the layer in a folder; checks for a newer release at most once per interval. */
    public static OpenLayer at(Path folder, Duration interval) {
        return new OpenLayer(folder, interval);
    }

    /** Returns the latest release, to be closed by the caller, or throws {@link NoReleaseException}. */
    public ReleaseSnapshot current() {
        checkForNewer();
        ReleaseSnapshot latest = current;
        if (latest == null) {
            throw new NoReleaseException(folder);
        }
        return latest.borrow() ? latest : current();
    }

    /** Returns a release by id, to be closed by the caller, or throws {@link UnknownNameException}. */
    public ReleaseSnapshot release(String id) {
        ReleaseSnapshot latest = current();
        if (latest.release().id().equals(id)) {
            return latest;
        }
        try (latest) {
            List<Release> all = latest.releases();
            return all.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(wanted -> past.borrow(wanted, all))
                    .orElseThrow(() -> new UnknownNameException(
                            "release", id, all.stream().map(Release::id).toList()));
        }
    }

    /** Gives up all releases; each is freed when its last borrower closes it. Has no effect when called again. */
    @Override
    public void close() {
        loading.lock();
        try {
            ReleaseSnapshot latest = current;
            closed = true;
            current = null;
            if (latest != null) {
                latest.close();
            }
        } finally {
            loading.unlock();
        }
        past.close();
    }

    /** Checks in one thread while the others use the current release; only the first release blocks all threads. */
    private void checkForNewer() {
        if (!due() || !lock()) {
            return;
        }
        try {
            if (due()) {
                long intervals = replaceIfNewer() ? 1 : INTERVALS_AFTER_FAILURE;
                nextCheck = System.nanoTime() + intervals * intervalNanos;
            }
        } finally {
            loading.unlock();
        }
    }

    private boolean due() {
        return System.nanoTime() - nextCheck >= 0;
    }

    private boolean lock() {
        if (current == null) {
            loading.lock();
            return true;
        }
        return loading.tryLock();
    }

    /** Returns false if there is a newer release that cannot be read. */
    private boolean replaceIfNewer() {
        ReleaseReader.Mark mark = releases.mark(seen);
        ReleaseSnapshot old = current;
        if (closed || mark.equals(seen)) {
            return true;
        }
        try {
            load(releases.all(), old);
            seen = mark;
            return true;
        } catch (RuntimeException failure) {
            if (old == null) {
                throw failure;
            }
            String id = old.release().id();
            LOG.error("Keeping release {}: the latest cannot be read. {}", id, failure.getMessage());
            return false;
        }
    }

    private void load(List<Release> all, @Nullable ReleaseSnapshot old) {
        if (all.isEmpty() || (old != null && all.get(0).equals(old.release()))) {
            return;
        }
        current = releases.load(all.get(0), all);
        if (old != null) {
            old.close();
        }
    }
}
