package org.yoriai.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RecentCountTest {
    private final AtomicInteger counted = new AtomicInteger();
    private final RecentCount<String, Integer> recent = new RecentCount<>(count -> count >= 500);

    /** Takes so long that what it says is kept for seconds. */
    private int slowly(int result) {
        counted.incrementAndGet();
        LockSupport.parkNanos(150_000_000);
        return result;
    }

    @Test
    void keepsALargeCountForAMoment() {
        assertThat(recent.of("a", () -> slowly(500))).isEqualTo(500);
        assertThat(recent.of("a", () -> slowly(501))).isEqualTo(500);
        assertThat(counted).hasValue(1);
    }

    @Test
    void countsASmallOneEachTime() {
        assertThat(recent.of("a", () -> slowly(499))).isEqualTo(499);
        assertThat(recent.of("a", () -> slowly(498))).isEqualTo(498);
    }

    @Test
    void keepsEachAnswerApart() {
        recent.of("a", () -> slowly(500));

        assertThat(recent.of("b", () -> slowly(700))).isEqualTo(700);
    }

    @Test
    void countsAgainAfterACountThatFailed() {
        recent.of("a", () -> 500);
        LockSupport.parkNanos(100_000_000);
        assertThatIllegalStateException()
                .isThrownBy(() -> recent.of("a", () -> {
                    throw new IllegalStateException("no database");
                }));

        assertThat(recent.of("a", () -> 600)).isEqualTo(600);
    }
}
