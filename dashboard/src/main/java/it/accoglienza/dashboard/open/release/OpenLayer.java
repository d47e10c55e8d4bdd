package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
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
    /** Number of intervals to wait before looking again at a damaged release. */
    private static final long INTERVALS_AFTER_FAILURE = 30;

    private final Path folder;
    private final ReleaseTable table;
    private final NewestRelease newest;
    private final PastReleases past;
    private final long intervalNanos;
    private final ReentrantLock loading = new ReentrantLock();
    private ReleaseTable.@Nullable Mark seen;
    private volatile @Nullable ReleaseSnapshot current;
    private volatile List<String> damage = List.of();
    private List<String> reported = List.of();
    private volatile boolean closed;
    private volatile long nextCheck = System.nanoTime();

    private OpenLayer(Path folder, Duration interval) {
        this.folder = folder;
        DeltaFiles delta = new DeltaFiles();
        ReleaseReader releases = new ReleaseReader(folder, delta);
        this.table = new ReleaseTable(folder, delta);
        this.newest = new NewestRelease(folder, table, releases);
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

    /** Returns what is damaged, one line each, without paths of this machine; empty if the latest release is being served. */
    public List<String> damage() {
        return damage;
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

    /** Returns false if something is damaged, so that it is tried again later. */
    private boolean replaceIfNewer() {
        ReleaseTable.Mark mark = table.mark(seen);
        ReleaseSnapshot old = current;
        if (closed || mark.equals(seen)) {
            return true;
        }
        try {
            replace(old);
        } catch (RuntimeException failure) {
            if (old == null) {
                throw failure;
            }
            damage = List.of("the latest release cannot be read; the log of the portal gives the reason");
            report(old.release(), List.of(String.valueOf(failure.getMessage())));
        }
        if (damage.isEmpty()) {
            seen = mark;
        }
        return damage.isEmpty();
    }

    private void replace(@Nullable ReleaseSnapshot old) {
        NewestRelease.Found found = newest.newerThan(old == null ? null : old.release());
        ReleaseSnapshot newer = found.snapshot();
        if (newer != null) {
            current = newer;
            if (old != null) {
                old.close();
            }
        }
        damage = List.copyOf(found.findings());
        ReleaseSnapshot served = newer == null ? old : newer;
        if (served != null) {
            report(served.release(), found.reasons());
        }
    }

    /** Logs one line; the same reasons are logged once. */
    private void report(Release served, List<String> reasons) {
        if (!reasons.isEmpty() && !reasons.equals(reported)) {
            LOG.error("Serving release {}: {}", served.id(), String.join("; ", reasons));
        }
        reported = List.copyOf(reasons);
    }
}
