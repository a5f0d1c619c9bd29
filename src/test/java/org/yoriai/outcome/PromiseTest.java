package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;

class PromiseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Localized REASON = Localized.of("It can be done.", "できます。");
    private static final Localized OWNER = Localized.of("Roads Office", "道路課");

    @Test
    void anAcceptedReplyKeepsItsWordsAndDates() {
        Promise promise = Promise.read(reply(Decision.ACCEPT, REASON, TODAY.plusDays(9), 3, 9), TODAY);

        assertThat(promise.dueOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(promise.steps())
                .extracting(Promise.Step::dueOn)
                .containsExactly(TODAY.plusDays(3), TODAY.plusDays(9));
    }

    @Test
    void aReasonIsNeededForEveryDecision() {
        for (Decision decision : Decision.values()) {
            refusal(reply(decision, Localized.of(" ", ""), TODAY, 0)).isEqualTo("reason reason-required");
            refusal(reply(decision, null, TODAY)).isEqualTo("reason reason-required");
        }
    }

    @Test
    void onlyARejectionMayLeaveOutTheDate() {
        assertThat(Promise.read(reply(Decision.REJECT, REASON, null), TODAY).dueOn())
                .isNull();
        refusal(reply(Decision.ACCEPT, REASON, null)).isEqualTo("dueOn not-null");
        refusal(reply(Decision.PARTLY, REASON, null)).isEqualTo("dueOn not-null");
    }

    @Test
    void todayIsEarlyEnoughAndYesterdayIsTooLate() {
        assertThat(Promise.read(reply(Decision.ACCEPT, REASON, TODAY), TODAY).dueOn())
                .isEqualTo(TODAY);
        refusal(reply(Decision.ACCEPT, REASON, TODAY.minusDays(1))).isEqualTo("dueOn date-past");
    }

    @Test
    void milestonesFollowOneAnotherAndEndByTheDate() {
        refusal(reply(Decision.ACCEPT, REASON, TODAY.plusDays(9), 5, 4)).isEqualTo("milestones[1].dueOn date-order");
        refusal(reply(Decision.ACCEPT, REASON, TODAY.plusDays(9), 5, 10)).isEqualTo("milestones[1].dueOn date-order");
        refusal(reply(Decision.ACCEPT, REASON, TODAY.plusDays(9), -1)).isEqualTo("milestones[0].dueOn date-past");
    }

    @Test
    void anotherReasonOwnerOrStepGivesAnotherHash() {
        String hash = Promise.read(reply(Decision.ACCEPT, REASON, TODAY.plusDays(9), 3), TODAY)
                .sha256();

        assertThat(Promise.read(reply(Decision.ACCEPT, OWNER, TODAY.plusDays(9), 3), TODAY)
                        .sha256())
                .isNotEqualTo(hash);
        assertThat(Promise.read(reply(Decision.ACCEPT, REASON, TODAY.plusDays(9), 4), TODAY)
                        .sha256())
                .isNotEqualTo(hash);
        assertThat(hash).matches("[0-9a-f]{64}");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(GiveReply reply) {
        return assertThatThrownBy(() -> Promise.read(reply, TODAY));
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refusal(GiveReply reply) {
        String[] found = new String[1];
        refused(reply).isInstanceOfSatisfying(Refused.class, refused -> {
            var violation =
                    ((Problem.RuleBroken) refused.problem()).violations().get(0);
            found[0] = violation.field() + " " + violation.code();
        });
        return assertThat(found[0]);
    }

    private static GiveReply reply(Decision decision, Localized reason, LocalDate dueOn, int... days) {
        List<GiveReply.Milestone> milestones = Arrays.stream(days)
                .mapToObj(day -> new GiveReply.Milestone(Localized.of("Step", "一歩"), TODAY.plusDays(day)))
                .toList();
        return new GiveReply(decision, reason, OWNER, dueOn, milestones);
    }
}
