package org.yoriai.digest.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MiniLmTest {
    private static final List<String> TEXTS =
            List.of("Benches belong under the trees.", "Put the seats in the shade.", "The tax on fuel is too high.");

    @Test
    void whatMeansTheSameIsNearerThanWhatDoesNot() {
        Space space = MiniLm.embedded().space(TEXTS, VectorCache.none());
        assertThat(space.cosine(0, 1)).isGreaterThan(space.cosine(0, 2) + 0.2);
    }

    @Test
    void aTextHasOnePlaceWhoeverElseWrote() {
        VectorCache alone = VectorCache.inMemory(10);
        VectorCache among = VectorCache.inMemory(10);
        MiniLm.embedded().space(List.of(TEXTS.get(1)), alone);
        MiniLm.embedded().space(TEXTS, among);
        String key = VectorCache.key(TEXTS.get(1), MiniLm.embedded());
        assertThat(among.get(key)).isNotNull().isEqualTo(alone.get(key)).hasSize(384);
    }

    @Test
    void whatTheCacheKnowsIsNotComputedAgain() {
        AtomicInteger runs = new AtomicInteger();
        External counting = new External("counting", "1", new Bounds(0.5, 0.1, 0.45), text -> {
            runs.incrementAndGet();
            return new float[] {1, 0};
        });
        VectorCache cache = VectorCache.inMemory(10);
        counting.space(List.of("a b", "c"), cache);
        counting.space(List.of("c", "a  \u200Bb", "d"), cache);
        assertThat(runs).hasValue(3);
    }

    @Test
    void theCacheForgetsWhatWasUsedLeastRecently() {
        VectorCache cache = VectorCache.inMemory(2);
        cache.put("a", new float[] {1});
        cache.put("b", new float[] {2});
        assertThat(cache.get("a")).isNotNull();
        cache.put("c", new float[] {3});
        assertThat(cache.get("b")).isNull();
        assertThat(cache.get("a")).isNotNull();
    }
}
