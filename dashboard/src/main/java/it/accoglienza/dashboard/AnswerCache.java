package it.accoglienza.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers given last, up to a total size; safe for many threads. */
final class AnswerCache {
    private static final long MOST_BYTES = 24L << 20;
    private static final long MOST_BYTES_EACH = 2L << 20;

    private final Map<String, Rendered> answers = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    synchronized @Nullable Rendered get(String key) {
        return answers.get(key);
    }

    /** Keeps an answer if it is not too large, in place of those asked for longest ago; answers it. */
    synchronized Rendered keep(String key, Rendered answer) {
        if (answer.size() > MOST_BYTES_EACH) {
            return answer;
        }
        Rendered before = answers.put(key, answer);
        bytes += answer.size() + key.length() - (before == null ? 0 : before.size() + key.length());
        while (bytes > MOST_BYTES) {
            Map.Entry<String, Rendered> oldest = answers.entrySet().iterator().next();
            bytes -= oldest.getValue().size() + oldest.getKey().length();
            answers.remove(oldest.getKey());
        }
        return answer;
    }
}
