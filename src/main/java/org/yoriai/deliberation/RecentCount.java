package org.yoriai.deliberation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Counts of a large assembly, kept in memory for {@value #TIMES} times as long as counting took: at most a twentieth of
 * the time is spent on counting, however many ask. Of a small assembly nothing is kept, there every answer is of now.
 *
 * @param <K> what is asked, an assembly or a part of it
 * @param <V> what is counted; immutable
 */
final class RecentCount<K, V> {
    private static final int TIMES = 20;
    private static final int MOST_KEPT = 256;

    private record Counted<V>(V value, long at, long took, AtomicBoolean renewing) {
        boolean isFresh() {
            return System.nanoTime() - at < TIMES * took;
        }
    }

    private final Map<K, Counted<V>> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Counted<V>> eldest) {
            return size() > MOST_KEPT;
        }
    });
    private final Predicate<V> isLarge;

    /** @param isLarge whether a count is of an assembly so large that it is worth keeping */
    RecentCount(Predicate<V> isLarge) {
        this.isLarge = isLarge;
    }

    /** What is kept, or counted now. While one visitor counts anew the others get what was known before. */
    V of(K asked, Supplier<V> count) {
        Counted<V> before = known.get(asked);
        if (before != null && (before.isFresh() || !before.renewing().compareAndSet(false, true))) {
            return before.value();
        }
        long began = System.nanoTime();
        try {
            V value = count.get();
            long done = System.nanoTime();
            if (isLarge.test(value)) {
                known.put(asked, new Counted<>(value, done, done - began, new AtomicBoolean()));
            } else {
                known.remove(asked);
            }
            return value;
        } finally {
            if (before != null) {
                before.renewing().set(false);
            }
        }
    }
}
