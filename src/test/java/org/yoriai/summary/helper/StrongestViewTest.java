package org.yoriai.summary.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.deliberation.Sources.SourceVote;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

class StrongestViewTest {
    private static final String ME = "me";

    private final List<SourceArgument> arguments = new ArrayList<>();
    private final List<SourceVote> votes = new ArrayList<>();
    private final Map<String, String> groups = new HashMap<>();

    private static UUID id(int n) {
        return new UUID(0, n);
    }

    private void argument(int n, String author, String stance, boolean quotable) {
        arguments.add(new SourceArgument(
                id(n), n, author, id(900), "sec_1", stance, "en", Localized.of(Lang.EN, "Words " + n), quotable));
    }

    /** People {@code from} to {@code to} vote alike on an argument. */
    private void votes(int n, String people, int from, int to, int vote) {
        for (int i = from; i <= to; i++) {
            votes.add(new SourceVote(id(n), people + i, vote));
        }
    }

    private UUID chosen() {
        return StrongestView.choose(arguments, votes, groups, ME).orElse(null);
    }

    @Test
    void theGreatestShareOfAgreementOnTheOtherSideIsChosen() {
        argument(1, ME, "for", true);
        argument(2, "a", "against", true);
        argument(3, "b", "against", true);
        argument(4, "c", "for", true);
        votes(2, "p", 1, 5, 1);
        votes(2, "p", 6, 10, -1);
        votes(3, "p", 1, 4, 1);
        votes(3, "p", 5, 5, 0);
        votes(4, "p", 1, 9, 1);

        assertThat(chosen()).isEqualTo(id(3));
    }

    @Test
    void herOwnGroupHasNoSayInIt() {
        argument(1, ME, "for", true);
        argument(2, "a", "against", true);
        argument(3, "b", "against", true);
        groups.put(ME, "A");
        for (int i = 1; i <= 20; i++) {
            groups.put("friend" + i, "A");
            groups.put("other" + i, "B");
        }
        votes(2, "friend", 1, 20, 1);
        votes(2, "other", 1, 5, -1);
        votes(3, "friend", 1, 20, -1);
        votes(3, "other", 1, 5, 1);

        assertThat(chosen()).isEqualTo(id(3));
    }

    @Test
    void whatFewerThanFivePeopleAnsweredIsNotChosen() {
        argument(1, ME, "for", true);
        argument(2, "a", "against", true);
        votes(2, "p", 1, 4, 1);
        assertThat(chosen()).isNull();

        votes(2, "p", 5, 5, -1);
        assertThat(chosen()).isEqualTo(id(2));
    }

    @Test
    void whatSheAnsweredOrWroteIsNotShownAgain() {
        argument(1, ME, "against", true);
        argument(2, "a", "for", true);
        votes(1, "p", 1, 9, 1);
        votes(2, "p", 1, 9, 1);
        votes.add(new SourceVote(id(2), ME, 0));

        assertThat(chosen()).isNull();
    }

    @Test
    void whoHasTakenNoSideMaySeeEitherAndNeverAQuestion() {
        argument(1, "a", "question", true);
        argument(2, "b", "wording", true);
        argument(3, "c", "for", true);
        votes(1, "p", 1, 9, 1);
        votes(2, "p", 1, 9, 1);
        votes(3, "p", 1, 4, 1);
        votes(3, "p", 5, 9, -1);

        assertThat(chosen()).isEqualTo(id(3));
    }

    @Test
    void agreeingWithOneSideTakesIt() {
        argument(1, "a", "against", true);
        argument(2, "b", "against", true);
        argument(3, "c", "for", true);
        votes.add(new SourceVote(id(1), ME, 1));
        votes(2, "p", 1, 9, 1);
        votes(3, "p", 1, 5, 1);
        votes(3, "p", 6, 9, -1);

        assertThat(chosen()).isEqualTo(id(3));
    }

    @Test
    void ofEqualOnesTheSmallerIdIsChosenWhateverTheOrder() {
        argument(3, "a", "for", true);
        argument(2, "b", "for", true);
        votes(3, "p", 1, 10, 1);
        votes(2, "p", 1, 5, 1);

        assertThat(chosen()).isEqualTo(id(2));
    }

    @Test
    void whoKeepsHerWordsOutIsNotShownByTheHelper() {
        argument(2, "b", "for", false);
        votes(2, "p", 1, 9, 1);

        assertThat(chosen()).isNull();
    }
}
