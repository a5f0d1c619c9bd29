package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.Localized;

class ProgressClockTest {
    private static final LocalDate REPLIED = LocalDate.of(2027, 1, 15);
    private static final Localized WORDS = Localized.of("Step", "段階");

    @Test
    void theFirstWordIsDueAfterThreeMonthsAndThenEverySix() {
        assertThat(on(LocalDate.of(2027, 2, 1)).nextOn()).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(on(LocalDate.of(2027, 4, 15)).nextOn()).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(on(LocalDate.of(2027, 4, 16)).nextOn()).isEqualTo(LocalDate.of(2027, 10, 15));
        assertThat(on(LocalDate.of(2027, 11, 1)).nextOn()).isEqualTo(LocalDate.of(2028, 4, 15));
    }

    @Test
    void aDayWithoutAWordIsMissedUntilAWordComes() {
        LocalDate later = LocalDate.of(2027, 5, 1);
        assertThat(on(later).missedOn()).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(on(later, LocalDate.of(2027, 3, 1)).missedOn()).isNull();
        assertThat(on(later, LocalDate.of(2027, 4, 15)).missedOn()).isNull();
        assertThat(on(later, LocalDate.of(2027, 4, 20)).missedOn()).isNull();
    }

    @Test
    void anEarlierWordDoesNotCountForTheNextDay() {
        assertThat(on(LocalDate.of(2027, 10, 20), LocalDate.of(2027, 3, 1)).missedOn())
                .isEqualTo(LocalDate.of(2027, 10, 15));
    }

    @Test
    void nothingIsDueOnceEveryStepIsDone() {
        ProgressClock clock = ProgressClock.of(reply(REPLIED.plusDays(20)), LocalDate.of(2027, 12, 1));

        assertThat(clock.nextOn()).isNull();
        assertThat(clock.missedOn()).isNull();
        assertThat(clock.done()).isEqualTo(clock.steps()).isEqualTo(1);
    }

    @Test
    void aStepIsLateTheDayAfterItsDay() {
        assertThat(on(LocalDate.of(2027, 6, 1)).late()).isZero();
        assertThat(on(LocalDate.of(2027, 6, 2)).late()).isEqualTo(1);
    }

    private static ProgressClock on(LocalDate today, LocalDate... reports) {
        return ProgressClock.of(reply(null, reports), today);
    }

    private static ReplyView reply(LocalDate reachedOn, LocalDate... reports) {
        List<ReplyView.ReportView> told = new ArrayList<>();
        for (LocalDate day : reports) {
            told.add(new ReplyView.ReportView(Progress.GOING, WORDS, null, null, UUID.randomUUID(), noon(day)));
        }
        return new ReplyView(
                UUID.randomUUID(),
                Decision.ACCEPT,
                WORDS,
                WORDS,
                LocalDate.of(2027, 6, 1),
                List.of(new ReplyView.MilestoneView(
                        UUID.randomUUID(), 1, WORDS, LocalDate.of(2027, 6, 1), reachedOn, null, null, told)),
                UUID.randomUUID(),
                noon(REPLIED),
                null,
                1,
                new Localized(Map.of()),
                null,
                null,
                List.of());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    }
}
