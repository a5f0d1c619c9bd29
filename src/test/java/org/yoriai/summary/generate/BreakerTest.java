package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Breaker breaker = new Breaker(5, Duration.ofSeconds(30), () -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.lets()).isTrue();
            breaker.failed();
        }
    }

    @Test
    void opensAtTheFifthFailureOfTwentyCalls() {
        fail(4);
        for (int i = 0; i < 15; i++) {
            breaker.succeeded();
        }
        fail(1);
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void forgetsFailuresBeforeTheLastTwentyCalls() {
        fail(4);
        for (int i = 0; i < 20; i++) {
            breaker.succeeded();
        }
        fail(4);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void letsOneTryAfterTheRestAndClosesWhenItWorks() {
        fail(5);
        now = now.plusSeconds(29);
        assertThat(breaker.lets()).isFalse();
        now = now.plusSeconds(1);
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).as("a second at the same time").isFalse();
        breaker.succeeded();
        assertThat(breaker.lets()).isTrue();
        fail(4);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void restsAgainWhenTheTryFails() {
        fail(5);
        now = now.plusSeconds(30);
        assertThat(breaker.lets()).isTrue();
        breaker.failed();
        assertThat(breaker.lets()).isFalse();
        now = now.plusSeconds(30);
        assertThat(breaker.lets()).isTrue();
    }
}
