package org.yoriai.unbundling.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoriai.unbundling.LawTexts.unbundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.unbundling.UnbundledBill;

class SeparabilityTest {

    private static final UnbundledBill LAW = unbundle("""
            Bells Bill
            Be it enacted as follows:—
            1 Bells
            The council must ring a bell at noon, which may not cost more than £40.
            2 Lamps
            The council must light a lamp at dusk.
            3 Flags
            Subject to section 2, the council must hoist a flag at dawn.
            """);

    private static List<Question> warned(List<Ballot> ballots) {
        return Separability.shownByVotes(LAW.questions(), ballots);
    }

    /** So many ballots with these answers to the first and the second question; both want the third. */
    private static List<Ballot> ballots(int number, Choice first, Choice second) {
        List<Ballot> out = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            out.add(new Ballot(Map.of("p1", first, "p2", second, "p3", Choice.YES), Map.of()));
        }
        return out;
    }

    private static List<Ballot> table(int bothYes, int firstOnly, int secondOnly, int bothNo) {
        List<Ballot> out = ballots(bothYes, Choice.YES, Choice.YES);
        out.addAll(ballots(firstOnly, Choice.YES, Choice.NO));
        out.addAll(ballots(secondOnly, Choice.NO, Choice.YES));
        out.addAll(ballots(bothNo, Choice.NO, Choice.NO));
        return out;
    }

    @Test
    void wordsThatJoinTwoClausesAreAReasonToAskThemTogether() {
        assertThat(LAW.questions())
                .extracting(
                        Question::id,
                        question -> question.warnings().stream()
                                .map(warning -> warning.with() + " " + warning.why())
                                .toList())
                .containsExactly(
                        tuple("q1", List.of()),
                        tuple("q2", List.of("q3 subject-to")),
                        tuple("q3", List.of("q2 subject-to")));
    }

    @Test
    void answersThatGoTogetherAreAReasonToAskThemTogether() {
        List<Question> questions = warned(table(100, 40, 40, 100));

        assertThat(questions.get(0).warnings()).containsExactly(new Question.Together("q2", "association", 0, 0));
        assertThat(questions.get(1).warnings())
                .extracting(Question.Together::with, Question.Together::why)
                .containsExactly(tuple("q3", "subject-to"), tuple("q1", "association"));
    }

    @Test
    void answersThatExcludeEachOtherAreOneToo() {
        assertThat(warned(table(40, 100, 100, 40)).get(0).warnings())
                .extracting(Question.Together::why)
                .containsExactly("association");
    }

    @Test
    void chanceAndFewBallotsAreNoReason() {
        assertThat(warned(table(60, 50, 50, 60)).get(0).warnings()).isEmpty();
        assertThat(warned(table(500, 29, 40, 500)).get(0).warnings()).isEmpty();
        assertThat(warned(List.of())).isEqualTo(LAW.questions());
    }

    @Test
    void asksPairsTogetherOnlyOnStrongEvidence() {
        assertThat(Separability.onlyIf(10, 200)).isTrue();
        assertThat(Separability.onlyIf(9, 20)).isFalse();
        assertThat(Separability.onlyIf(10, 201)).isFalse();
        assertThat(Separability.associated(100, 40, 40, 100)).isTrue();
        assertThat(Separability.associated(60, 50, 50, 60)).isFalse();
        assertThat(Separability.associated(500, 29, 40, 500)).isFalse();
    }

    @Test
    void tenVotersWhoWantOneOnlyWithTheOtherAreAReason() {
        assertThat(warned(fromCsv(10)).get(0).warnings()).containsExactly(new Question.Together("q3", "only-if", 0, 0));
        assertThat(warned(fromCsv(9)).get(0).warnings()).isEmpty();
    }

    /** Forty voters, some of whom want the bell only with the flag. */
    private static List<Ballot> fromCsv(int marked) {
        StringBuilder csv = new StringBuilder("ballot,package,choice,only-if\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i)
                    .append(",sec_1,yes,")
                    .append(i < marked ? "sec_3" : "")
                    .append('\n');
            csv.append(i).append(",p3,no,\n");
        }
        return VoteTables.ballots(CsvTable.of(csv.toString().getBytes(StandardCharsets.UTF_8)), new PackageNames(LAW));
    }

    @Test
    void theLastAnswerOfABallotCounts() {
        String csv = "ballot,package,choice,only-if\na,p1,yes,p2\na,p1,no,\n";

        assertThat(VoteTables.ballots(CsvTable.of(csv.getBytes(StandardCharsets.UTF_8)), new PackageNames(LAW)))
                .containsExactly(new Ballot(Map.of("p1", Choice.NO), Map.of()));
    }
}
