package org.yoriai.consensus.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.live.Shift.Answer;

@NullUnmarked
class ShiftTest {
    @Test
    void crossingsSolvedByHand() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            add(answers, i, i < 6 ? Vote.DISAGREE : Vote.PASS, 1);
            // of six who disagreed, five agree afterwards; the others stay
            add(answers, i, i < 5 ? Vote.AGREE : i < 6 ? Vote.DISAGREE : Vote.PASS, 20);
        }
        add(answers, 90, Vote.AGREE, 1); // before only
        add(answers, 91, Vote.DISAGREE, 20); // after only

        Shift shift = Shift.of(answers, 10).get("s");

        assertThat(shift.paired()).isEqualTo(12);
        assertThat(shift.moves().get(Vote.DISAGREE)).containsAllEntriesOf(Map.of(Vote.AGREE, 5, Vote.DISAGREE, 1));
        assertThat(shift.net()).isEqualTo(5);
        // 2 · (1/2)^5
        assertThat(shift.chance()).isEqualTo(0.0625, within(1e-15));
    }

    @Test
    void theLastAnswerOnEachSideCounts() {
        List<Answer> answers = new ArrayList<>();
        add(answers, 1, Vote.AGREE, 3);
        add(answers, 1, Vote.DISAGREE, 1);
        add(answers, 1, Vote.PASS, 12);
        add(answers, 1, Vote.AGREE, 12);

        Shift shift = Shift.of(answers, 10).get("s");

        assertThat(shift.moves().get(Vote.AGREE)).containsEntry(Vote.AGREE, 1);
        assertThat(shift.chance()).isNull();
    }

    @Test
    void nobodyWhoAnsweredTwiceIsNoShift() {
        List<Answer> answers = new ArrayList<>();
        add(answers, 1, Vote.AGREE, 1);
        add(answers, 2, Vote.AGREE, 20);

        assertThat(Shift.of(answers, 10)).isEmpty();
    }

    @Test
    void thousandsOfCrossingsStillHaveAChance() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            add(answers, i, i % 2 == 0 ? Vote.AGREE : Vote.DISAGREE, 1);
            add(answers, i, i % 2 == 0 ? Vote.DISAGREE : Vote.AGREE, 20);
        }

        assertThat(Shift.of(answers, 10).get("s").chance()).isEqualTo(1);
    }

    private static void add(List<Answer> answers, int person, Vote vote, long at) {
        answers.add(new Answer(new ParticipantId("" + person), new StatementId("s"), vote, at));
    }
}
