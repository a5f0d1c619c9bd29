package org.yoriai.summary.helper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.shared.AssemblyId;

/**
 * Vectors of members' words, in memory: of words that were visible when they were last compared, and no longer than ten
 * minutes after that, because they are as personal as the words. Thread-safe.
 */
final class WordVectors {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 64;

    private final InstantSource clock;
    private final Map<Key, Held> held = new LinkedHashMap<>();

    /** Which words: those in one language on one clause; empty for the whole bill. */
    record Key(AssemblyId assembly, String clause, String lang) {}

    private record Held(Map<String, float[]> vectors, Instant usedAt) {}

    WordVectors(InstantSource clock) {
        this.clock = clock;
    }

    /** Compares with what is known of these words; what was not asked for is forgotten. */
    <T> T with(Key key, Function<VectorCache, T> compare) {
        Map<String, float[]> before = known(key);
        Map<String, float[]> after = new HashMap<>();
        T result = compare.apply(new VectorCache() {
            @Override
            public float[] get(String text) {
                float[] vector = before.get(text);
                if (vector != null) {
                    after.put(text, vector);
                }
                return vector;
            }

            @Override
            public void put(String text, float[] vector) {
                after.put(text, vector);
            }
        });
        synchronized (held) {
            held.remove(key);
            held.put(key, new Held(Map.copyOf(after), clock.instant()));
        }
        return result;
    }

    /** Forgets all of an assembly. */
    void forget(AssemblyId assembly) {
        synchronized (held) {
            held.keySet().removeIf(key -> key.assembly().equals(assembly));
        }
    }

    /** How many are known. */
    int size() {
        synchronized (held) {
            dropOld();
            return held.values().stream()
                    .mapToInt(each -> each.vectors().size())
                    .sum();
        }
    }

    private Map<String, float[]> known(Key key) {
        synchronized (held) {
            dropOld();
            Held known = held.get(key);
            return known == null ? Map.of() : known.vectors();
        }
    }

    /** Those used last stand at the end. */
    private void dropOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Held> each = held.values().iterator();
        int over = held.size() - MOST;
        while (each.hasNext()) {
            boolean old = each.next().usedAt().isBefore(oldest);
            if (!old && over <= 0) {
                return;
            }
            each.remove();
            over--;
        }
    }
}
