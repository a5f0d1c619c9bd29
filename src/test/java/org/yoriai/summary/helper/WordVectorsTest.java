package org.yoriai.summary.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;

class WordVectorsTest {
    private final AssemblyId assembly = new AssemblyId(Ids.next());
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final WordVectors vectors = new WordVectors(clock);

    /** Compares these words; how many of them were known. */
    private int known(AssemblyId of, String clause, String... words) {
        return vectors.with(new WordVectors.Key(of, clause, "en"), cache -> {
            int known = 0;
            for (String word : words) {
                if (cache.get(word) == null) {
                    cache.put(word, new float[] {1});
                } else {
                    known++;
                }
            }
            return known;
        });
    }

    @Test
    void whatWasComparedIsKnownTheNextTime() {
        assertThat(List.of(known(assembly, "", "a", "b"), known(assembly, "", "a", "b", "c")))
                .containsExactly(0, 2);
    }

    @Test
    void whatIsVisibleNoMoreIsForgottenWithTheNextComparison() {
        known(assembly, "", "a", "b");
        known(assembly, "", "a");

        assertThat(vectors.size()).isEqualTo(1);
        assertThat(known(assembly, "", "b")).isZero();
    }

    @Test
    void nothingIsKnownTenMinutesAfterItWasUsed() {
        known(assembly, "", "a");
        now = now.plus(Duration.ofMinutes(6));
        known(assembly, "sec_1", "b");
        now = now.plus(Duration.ofMinutes(6));

        assertThat(vectors.size()).isEqualTo(1);
        assertThat(known(assembly, "", "a")).isZero();
    }

    @Test
    void anAssemblyIsForgottenAtOnceAndNoOther() {
        AssemblyId other = new AssemblyId(Ids.next());
        known(assembly, "", "a");
        known(assembly, "sec_1", "b");
        known(other, "", "c");

        vectors.forget(assembly);

        assertThat(vectors.size()).isEqualTo(1);
        assertThat(known(other, "", "c")).isEqualTo(1);
    }

    @Test
    void noMoreThanSixtyFourGroupsOfWordsAreKnown() {
        for (int i = 0; i < 100; i++) {
            known(assembly, "sec_" + i, "word" + i);
        }

        assertThat(vectors.size()).isLessThanOrEqualTo(64);
        assertThat(known(assembly, "sec_99", "word99")).isEqualTo(1);
    }
}
