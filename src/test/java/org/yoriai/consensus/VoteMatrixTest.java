package org.yoriai.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.VotesFixture.Line;

class VoteMatrixTest {
    @Test
    void theLatestVoteInACellCountsInWhateverOrderVotesAreTaken() {
        List<Line> lines = List.of(
                new Line("a", "s", 1, 10),
                new Line("a", "s", -1, 30),
                new Line("a", "s", 0, 20),
                new Line("b", "s", 1, 5));

        for (int seed = 0; seed < 20; seed++) {
            VoteMatrix votes = VotesFixture.matrix(VotesFixture.shuffled(lines, seed));
            assertThat(cells(votes)).containsExactly("b s 1", "a s -1");
        }
    }

    @Test
    void onEqualTimesTheVoteTakenLastCounts() {
        VoteMatrix votes = VotesFixture.matrix(
                List.of(new Line("a", "s", 1, 10), new Line("a", "s", -1, 10), new Line("a", "t", 0, 9)));

        assertThat(cells(votes)).containsExactly("a t 0", "a s -1");
    }

    @Test
    void rowsAndColumnsStandInOrderOfTheFirstVoteEvenIfItWasChangedLater() {
        VoteMatrix votes = VotesFixture.matrix(List.of(
                new Line("late", "y", 1, 3),
                new Line("early", "x", 1, 1),
                new Line("early", "x", -1, 9),
                new Line("early", "y", 1, 2)));

        assertThat(votes.participants()).extracting(ParticipantId::value).containsExactly("early", "late");
        assertThat(votes.statements()).extracting(s -> s.id().value()).containsExactly("x", "y");
        assertThat(votes.votes()).isEqualTo(3);
    }

    @Test
    void cellsByColumnAreTheCellsByRow() {
        VoteMatrix votes = VotesFixture.matrix(VotesFixture.shuffled(VotesFixture.camps(2, 30, 12, 1), 2));

        List<String> byColumn = new ArrayList<>();
        for (int j = 0; j < votes.statements().size(); j++) {
            for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
                byColumn.add(votes.participants().get(votes.row(c)) + " "
                        + votes.statements().get(j).id() + " " + votes.voteByColumn(c));
            }
        }
        assertThat(byColumn).containsExactlyInAnyOrderElementsOf(cells(votes)).hasSize(votes.votes());
    }

    @Test
    void statementsNobodyVotedOnAreNoColumnsButKept() {
        Statement described = new Statement(new StatementId("t"), Moderation.OUT, false);
        VoteMatrix votes = VotesFixture.take(VoteMatrix.builder().statement(described), new Line("a", "s", 1, 1))
                .build();

        assertThat(votes.statements())
                .containsExactly(new Statement(new StatementId("s"), Moderation.UNDECIDED, false));
        assertThat(votes.unvoted()).containsExactly(described);
    }

    @Test
    void aGivenOrderOfColumnsOverridesThatOfTheFirstVotes() {
        VoteMatrix.Builder builder = VoteMatrix.builder()
                .columns(List.of(new StatementId("x"), new StatementId("none"), new StatementId("y")));
        VotesFixture.take(builder, new Line("a", "y", 1, 1));
        VotesFixture.take(builder, new Line("b", "x", 1, 2));

        VoteMatrix votes = builder.build();

        assertThat(votes.statements()).extracting(s -> s.id().value()).containsExactly("x", "y");
        assertThat(votes.unvoted()).extracting(s -> s.id().value()).containsExactly("none");
        assertThatThrownBy(() -> builder.columns(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void idsThatAreAllNumbersAreOrderedAsNumbersElseByTheirUtf8Bytes() {
        assertThat(ordered("10", "9", "2", "010", "0")).containsExactly("0", "2", "9", "010", "10");
        assertThat(ordered("10", "9", "x")).containsExactly("10", "9", "x");
        assertThat(ordered("12345678901234567890123", "9")).containsExactly("9", "12345678901234567890123");
        // in UTF-16 the surrogates of U+1F6B2 come before U+FF21, in UTF-8 they do not
        assertThat(ordered("\uD83D\uDEB2", "\uFF21", "a", "é", "ab"))
                .containsExactly("a", "ab", "é", "\uFF21", "\uD83D\uDEB2");
    }

    private static List<String> ordered(String... ids) {
        List<String> list = new ArrayList<>(List.of(ids));
        list.sort(CanonicalOrder.of(list));
        return list;
    }

    private static List<String> cells(VoteMatrix votes) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < votes.participants().size(); i++) {
            for (int c = votes.rowStart(i); c < votes.rowStart(i + 1); c++) {
                cells.add(votes.participants().get(i) + " "
                        + votes.statements().get(votes.column(c)).id() + " " + votes.voteByRow(c));
            }
        }
        return cells;
    }
}
