package org.yoriai.summary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.summary.model.ModelCount.NONE;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModelCountTest {
    private static final int FIXED = 0;

    @Test
    void mostApprovalsWin() {
        assertThat(ModelCount.of(new int[] {3, 5, 4}, 9, 3, FIXED, NONE)).isEqualTo(new ModelCount(true, 1, NONE));
    }

    @Test
    void aTieLeavesWhatServesEvenIfItHasFewer() {
        assertThat(ModelCount.of(new int[] {1, 5, 5}, 12, 3, FIXED, NONE).winner())
                .isEqualTo(FIXED);
        assertThat(ModelCount.of(new int[] {5, 5, 1}, 12, 3, 2, NONE).winner()).isEqualTo(2);
        assertThat(ModelCount.of(new int[] {5, 5, 1}, 12, 3, NONE, NONE).winner())
                .as("what serves is not on the paper")
                .isEqualTo(FIXED);
    }

    @Test
    void tooFewPapersChangeNothing() {
        assertThat(ModelCount.of(new int[] {0, 2, 2}, 2, 3, 1, 2)).isEqualTo(new ModelCount(false, 1, 2));
    }

    @Test
    void besideRunsTheBestOtherModelThatMoreThanHalfApprove() {
        assertThat(ModelCount.of(new int[] {1, 9, 6, 7}, 10, 3, FIXED, NONE).beside())
                .isEqualTo(3);
        assertThat(ModelCount.of(new int[] {1, 9, 7, 7}, 10, 3, FIXED, NONE).beside())
                .as("the first of two alike")
                .isEqualTo(2);
        assertThat(ModelCount.of(new int[] {1, 9, 5}, 10, 3, FIXED, NONE).beside())
                .as("half is not more than half")
                .isEqualTo(NONE);
        assertThat(ModelCount.of(new int[] {9, 8, 1}, 10, 3, FIXED, NONE))
                .as("fixed frames win, a model runs beside them")
                .isEqualTo(new ModelCount(true, FIXED, 1));
        assertThat(ModelCount.of(new int[] {8, 9, 1}, 10, 3, FIXED, NONE).beside())
                .as("fixed frames need no place beside")
                .isEqualTo(NONE);
    }

    @Test
    void theWinnerHasMostApprovalsUnlessItServedAndNothingRunsTwice() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2_000; round++) {
            int papers = random.nextInt(1, 30);
            int[] approvals = random.ints(random.nextInt(2, 6), 0, papers + 1).toArray();
            int inUse = random.nextInt(approvals.length);

            ModelCount count = ModelCount.of(approvals, papers, 1, inUse, NONE);

            for (int other : approvals) {
                assertThat(count.winner() == inUse || approvals[count.winner()] >= other)
                        .isTrue();
            }
            assertThat(count.beside()).isNotEqualTo(count.winner()).isNotEqualTo(FIXED);
        }
    }
}
