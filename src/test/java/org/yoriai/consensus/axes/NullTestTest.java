package org.yoriai.consensus.axes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yoriai.consensus.VotesFixture;

class NullTestTest {
    @Test
    void campsStandOutOfShuffledAnswersAndOneCrowdDoesNot() {
        VisibleVotes camps = VisibleVotes.of(VotesFixture.matrix(VotesFixture.camps(3, 150, 40, 1)), 7);
        VisibleVotes crowd = VisibleVotes.of(VotesFixture.matrix(VotesFixture.camps(1, 150, 40, 1)), 7);

        assertThat(leading(camps)).isGreaterThan(2 * NullTest.greatest(camps, EqualPull.of(camps), 19, 101));
        assertThat(leading(crowd)).isLessThan(NullTest.greatest(crowd, EqualPull.of(crowd), 19, 101));
    }

    @Test
    void moreShufflesNeverLowerTheGreatest() {
        VisibleVotes votes = VisibleVotes.of(VotesFixture.matrix(VotesFixture.camps(2, 80, 30, 4)), 7);
        double[] pull = EqualPull.of(votes);

        assertThat(NullTest.greatest(votes, pull, 10, 1)).isGreaterThanOrEqualTo(NullTest.greatest(votes, pull, 3, 1));
        assertThat(NullTest.greatest(votes, pull, 10, 1)).isEqualTo(NullTest.greatest(votes, pull, 10, 1));
    }

    @Test
    void answersThatAreAllEqualStayAsTheyAre() {
        // within a statement all answer alike: nothing is left after the mean is out
        VisibleVotes votes = VisibleVotes.of(VotesFixture.picture("+-+", "+-+", "+-+"), 1);

        assertThat(NullTest.greatest(votes, EqualPull.of(votes), 3, 1)).isEqualTo(0, within(1e-12));
    }

    @Test
    void whenShufflingCanOnlySwapTheValueIsThatOfTheMatrix() {
        // one divided statement: any shuffle gives variance 4·1 on it
        VisibleVotes votes = VisibleVotes.of(VotesFixture.picture("+", "-", "+", "-"), 1);

        assertThat(NullTest.greatest(votes, EqualPull.of(votes), 3, 1)).isEqualTo(4, within(1e-6));
    }

    private static double leading(VisibleVotes votes) {
        return SparseAxes.leading(EqualPull.gram(votes, EqualPull.of(votes)), 1, 1e-12)
                .values()[0];
    }
}
