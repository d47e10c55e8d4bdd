package it.accoglienza.dashboard.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Caches small responses by key, up to a total size in bytes. Safe for use by many threads. */
final class ResponseCache {
    private static final long MAXIMUM_BYTES = 24L << 20;
    private static final long MAXIMUM_BYTES_EACH = 2L << 20;

    /** Evicts in the calling thread, so that the cache never exceeds its size for long and needs no threads. */
    private final Cache<String, CachedResponse> responses = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((String key, CachedResponse response) -> Math.toIntExact(key.length() + response.size()))
            .executor(Runnable::run)
            .build();

    @Nullable
    CachedResponse get(String key) {
        return responses.getIfPresent(key);
    }

    /** Adds a response unless it is too large; returns it. */
    CachedResponse put(String key, CachedResponse response) {
        if (response.size() <= MAXIMUM_BYTES_EACH) {
            responses.put(key, response);
        }
        return response;
    }
}
