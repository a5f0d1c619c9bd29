package org.yoriai.consensus.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.Representative.Direction;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Tally;

class RepresentativeStatementsTest {
    private static final Tally REST_SPLIT = new Tally(20, 20, 0);

    private final RepresentativeStatements list = new RepresentativeStatements(PolisSettings.REFERENCE);

    @Test
    void isEmptyWhereNothingWasOffered() {
        assertThat(list.chosen()).isEmpty();
    }

    @Test
    void theStatementThatDiffersMostIsShownWhereNoneIsSufficient() {
        list.offer(new StatementId("dull"), new Tally(1, 3, 4), new Tally(1, 3, 4));
        list.offer(new StatementId("disputed"), new Tally(1, 4, 3), new Tally(2, 1, 5));

        assertThat(list.chosen())
                .singleElement()
                .satisfies(r -> assertThat(r.statement()).isEqualTo(new StatementId("disputed")))
                .satisfies(r -> assertThat(r.direction()).isEqualTo(Direction.DISAGREE))
                .satisfies(r -> assertThat(r.bestAgree()).isFalse());
    }

    @Test
    void theBestAgreedStatementIsShownWhereNoneIsSufficient() {
        list.offer(new StatementId("all agree"), new Tally(9, 0, 0), new Tally(40, 0, 0));
        list.offer(new StatementId("fewer agree"), new Tally(7, 1, 1), new Tally(38, 1, 1));

        assertThat(list.chosen())
                .singleElement()
                .satisfies(r -> assertThat(r.bestAgree()).isTrue());
        assertThat(ids(list.chosen())).containsExactly("all agree");
    }

    @Test
    void statementsWithPassesOnlyAreNeverBestAgreed() {
        // (S + 1) / (n + 1) = 1 of nothing: an untouched statement would pass the test on its face
        list.offer(new StatementId("unseen"), Tally.NONE, new Tally(1, 30, 2));

        assertThat(list.chosen()).allSatisfy(r -> assertThat(r.bestAgree()).isFalse());
    }

    @Test
    void theListIsCutBeforeAgreementsAreMovedToTheFront() {
        for (int d = 0; d < 5; d++) {
            list.offer(new StatementId("no" + d), new Tally(0, 30 - d, 0), REST_SPLIT);
        }
        list.offer(new StatementId("yes weak"), new Tally(16, 6, 2), REST_SPLIT);
        list.offer(new StatementId("yes strong"), new Tally(24, 2, 0), REST_SPLIT);

        // best-agreed first, then the four clearest disagreements; "yes weak" falls to the cut
        assertThat(ids(list.chosen())).containsExactly("yes strong", "no0", "no1", "no2", "no3");
        assertThat(list.chosen().get(0).bestAgree()).isTrue();
    }

    @Test
    void agreementsComeBeforeClearerDisagreements() {
        list.offer(new StatementId("no"), new Tally(0, 30, 0), REST_SPLIT);
        list.offer(new StatementId("yes"), new Tally(24, 2, 0), REST_SPLIT);
        list.offer(new StatementId("yes too"), new Tally(21, 3, 0), REST_SPLIT);

        assertThat(ids(list.chosen())).containsExactly("yes", "yes too", "no");
    }

    @Test
    void aFirstBestAgreedStatementNeedsSignificanceOrBothRatioAndMajority() {
        // pat = 2·√8·(5/8 − 1/2) = 0.707, ra = (5/9)/(1/2) > 1, pa = 5/9 > 1/2: taken
        list.offer(new StatementId("likely"), new Tally(4, 3, 0), REST_SPLIT);

        assertThat(list.chosen())
                .singleElement()
                .satisfies(r -> assertThat(r.bestAgree()).isTrue());
    }

    private static List<String> ids(List<Representative> list) {
        return list.stream().map(r -> r.statement().value()).toList();
    }
}
