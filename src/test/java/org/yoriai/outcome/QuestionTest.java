package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

class QuestionTest {
    private static final Instant OPENS = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-25T09:00:00Z");

    private final Question question = new Question(
            new UUID(0, 1), new AssemblyId(new UUID(0, 2)), new UUID(0, 3), 1, OPENS, CLOSES, new UUID(0, 4));

    @Test
    void isOpenFromItsFirstInstantAndOverAtItsLast() {
        assertThat(question.statusAt(OPENS.minusNanos(1))).isEqualTo("planned");
        assertThat(question.statusAt(OPENS)).isEqualTo("open");
        assertThat(question.statusAt(CLOSES.minusNanos(1))).isEqualTo("open");
        assertThat(question.statusAt(CLOSES)).isEqualTo("ended");
    }

    @Test
    void onceCountedItStaysClosedAtAnyTime() {
        question.close();

        assertThat(question.statusAt(OPENS)).isEqualTo("closed");
        assertThatThrownBy(question::close).isInstanceOf(Refused.class);
    }
}
