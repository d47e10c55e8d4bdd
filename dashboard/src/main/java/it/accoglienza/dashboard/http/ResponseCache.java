package it.accoglienza.dashboard.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers given last, up to a total size; safe for many threads. */
final class ResponseCache {
    private static final long MOST_BYTES = 24L << 20;
    private static final long MOST_BYTES_EACH = 2L << 20;

    private final Map<String, CachedResponse> answers = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    synchronized @Nullable CachedResponse get(String key) {
        return answers.get(key);
    }

    /** Keeps an answer if it is not too large, in place of those asked for longest ago; answers it. */
    synchronized CachedResponse keep(String key, CachedResponse answer) {
        if (answer.size() > MOST_BYTES_EACH) {
            return answer;
        }
        CachedResponse before = answers.put(key, answer);
        bytes += answer.size() + key.length() - (before == null ? 0 : before.size() + key.length());
        while (bytes > MOST_BYTES) {
            Map.Entry<String, CachedResponse> oldest =
                    answers.entrySet().iterator().next();
            bytes -= oldest.getValue().size() + oldest.getKey().length();
            answers.remove(oldest.getKey());
        }
        return answer;
    }
}
