package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.Localized;

/** Small ballots solved by hand. */
class BillOutcomesTest {
    private static final Instant NOW = Instant.parse("2001-01-01T10:00:00Z");

    private final Map<UUID, UUID> asked = new LinkedHashMap<>();
    private final Map<UUID, TallyView> tallies = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> needs = new LinkedHashMap<>();

    private static ClauseRef clause(int number) {
        return new ClauseRef(
                new UUID(0, number),
                "sec_" + number,
                Localized.of(Integer.toString(number), ""),
                Localized.of("Heading " + number, ""));
    }

    /** @param neededBy numbers of the clauses that fall with this one */
    private void ask(int number, int yes, int no, int abstain, Integer... neededBy) {
        UUID id = new UUID(1, number);
        asked.put(id, clause(number).id());
        tallies.put(id, new TallyView(id, yes, no, abstain, 0, 10, new UUID(2, number), NOW));
        for (Integer needing : neededBy) {
            needs.computeIfAbsent(clause(needing).id(), first -> new LinkedHashSet<>())
                    .add(clause(number).id());
        }
    }

    private BillOutcome outcome() {
        return outcome(Map.of());
    }

    private BillOutcome outcome(Map<UUID, Set<UUID>> byText) {
        Counted counted = new Counted(asked, tallies, new Prerequisites(needs));
        Fates fates = counted.fates();
        List<QuestionView> questions = new ArrayList<>();
        asked.forEach((id, clause) -> questions.add(new QuestionView(
                id,
                questions.size() + 1,
                clause(clause),
                Localized.of("?", ""),
                NOW,
                NOW,
                tallies.containsKey(id) ? "closed" : "open",
                3,
                false,
                List.of(),
                List.of(),
                List.of(),
                fates.became(clause(clause), BillOutcomesTest::clause),
                tallies.get(id))));
        return BillOutcomes.of(
                new BallotView(Phase.DECIDING, 10, 0, questions, List.of(clause(99))),
                counted,
                new Prerequisites(byText));
    }

    private static ClauseRef clause(UUID id) {
        return clause((int) id.getLeastSignificantBits());
    }

    private static List<Fate> fates(BillOutcome outcome) {
        return outcome.clauses().stream().map(clause -> clause.outcome().fate()).toList();
    }

    private static List<String> numbers(List<ClauseRef> clauses) {
        return clauses.stream().map(ClauseRef::eId).toList();
    }

    @Test
    void ofClausesThatStandOrFallTogetherTheStrongerSideDecides() {
        ask(1, 8, 2, 0, 2);
        ask(2, 4, 6, 0, 1);
        ask(3, 6, 4, 0, 4);
        ask(4, 1, 9, 0, 3);
        BillOutcome outcome = outcome();

        assertThat(fates(outcome)).containsExactly(Fate.STANDS, Fate.CARRIED, Fate.ALONE, Fate.FALLS);
        assertThat(numbers(outcome.accepted())).containsExactly("sec_1", "sec_2");
        assertThat(outcome.consistent())
                .as("clause by clause they would be torn apart")
                .isFalse();
    }

    @Test
    void whatWonAndHasAllItNeedsIsAccepted() {
        ask(1, 8, 1, 1, 2);
        ask(2, 6, 4, 0);
        ask(3, 2, 7, 1);
        BillOutcome outcome = outcome();

        assertThat(outcome.isKnown()).isTrue();
        assertThat(outcome.consistent()).isTrue();
        assertThat(numbers(outcome.won())).containsExactly("sec_1", "sec_2");
        assertThat(numbers(outcome.accepted())).containsExactly("sec_1", "sec_2");
        assertThat(outcome.support()).isCloseTo(0.7 + 0.2, within(1e-6));
        assertThat(fates(outcome)).containsExactly(Fate.STANDS, Fate.STANDS, Fate.FALLS);
        assertThat(numbers(outcome.follows())).containsExactly("sec_99");
    }

    @Test
    void aClauseThatWonFallsWithOneThatIsMoreRefusedThanItIsWanted() {
        ask(4, 2, 8, 0, 7);
        ask(7, 6, 4, 0);
        BillOutcome outcome = outcome();

        assertThat(outcome.consistent()).isFalse();
        assertThat(numbers(outcome.won())).containsExactly("sec_7");
        assertThat(outcome.accepted()).isEmpty();
        assertThat(outcome.follows()).isEmpty();
        BillOutcome.Clause orphan = outcome.of(Fate.ALONE).get(0);
        assertThat(orphan.clause().eId()).isEqualTo("sec_7");
        assertThat(numbers(orphan.outcome().because())).containsExactly("sec_4");
    }

    @Test
    void aClauseThatLostIsCarriedByThoseThatNeedItAndAreMoreWanted() {
        ask(4, 4, 6, 0, 7, 9);
        ask(7, 7, 3, 0);
        ask(9, 6, 4, 0);
        BillOutcome outcome = outcome();

        assertThat(numbers(outcome.accepted())).containsExactly("sec_4", "sec_7", "sec_9");
        assertThat(outcome.support()).isCloseTo(-0.2 + 0.4 + 0.2, within(1e-6));
        BillOutcome.Clause carried = outcome.of(Fate.CARRIED).get(0);
        assertThat(carried.clause().eId()).isEqualTo("sec_4");
        assertThat(numbers(carried.outcome().because())).containsExactly("sec_7", "sec_9");
    }

    @Test
    void aTieStandsOnlyForThoseThatNeedItAndSaysSo() {
        ask(4, 3, 3, 0, 7);
        ask(7, 4, 2, 0);
        BillOutcome outcome = outcome();

        assertThat(fates(outcome)).containsExactly(Fate.CARRIED, Fate.STANDS);
        assertThat(numbers(outcome.clauses().get(0).outcome().because())).containsExactly("sec_7");
    }

    @Test
    void whereNobodyVotedNothingStands() {
        ask(4, 0, 0, 0, 7);
        ask(7, 0, 0, 0);

        assertThat(outcome().accepted()).isEmpty();
        assertThat(fates(outcome())).containsExactly(Fate.UNDECIDED, Fate.UNDECIDED);
    }

    @Test
    void theWholeBillIsTheSumOfItsClausesAndMayLoseWherePartsWin() {
        ask(1, 9, 1, 0);
        ask(2, 0, 10, 0);
        BillOutcome outcome = outcome();

        assertThat(outcome.whole().isCarried()).isFalse();
        assertThat(outcome.whole().yes()).isEqualTo(9);
        assertThat(outcome.whole().no()).isEqualTo(11);
        assertThat(outcome.whole().support()).isCloseTo(-0.2, within(1e-6));
        assertThat(numbers(outcome.accepted())).containsExactly("sec_1");
    }

    @Test
    void asManyYesAsNoIsNoMajority() {
        ask(1, 4, 4, 2);
        BillOutcome outcome = outcome();

        assertThat(outcome.won()).isEmpty();
        assertThat(outcome.clauses().get(0).outcome().fate()).isEqualTo(Fate.DIVIDED);
    }

    @Test
    void theIntervalNarrowsToTheShareWhenEverybodyVoted() {
        ask(1, 7, 3, 0);
        ask(2, 3, 1, 0);
        BillOutcome outcome = outcome();

        assertThat(outcome.clauses().get(0).percentLow()).isEqualTo(70);
        assertThat(outcome.clauses().get(0).percentHigh()).isEqualTo(70);
        assertThat(outcome.clauses().get(1).percentLow()).isLessThan(75);
        assertThat(outcome.clauses().get(1).percentHigh()).isGreaterThan(75);
    }

    @Test
    void nothingIsSaidBeforeTheLastQuestionIsCounted() {
        ask(1, 9, 1, 0);
        asked.put(new UUID(1, 2), clause(2).id());
        BillOutcome outcome = outcome();

        assertThat(outcome.isKnown()).isFalse();
        assertThat(outcome.asked()).isEqualTo(2);
        assertThat(outcome.counted()).isEqualTo(1);
        assertThat(outcome.clauses()).isEmpty();
        assertThat(outcome.won()).isEmpty();
    }

    @Test
    void whatTheBallotDidNotSayIsToldAndFellsNothing() {
        ask(4, 2, 8, 0);
        ask(7, 6, 4, 0);
        BillOutcome outcome = outcome(Map.of(clause(7).id(), Set.of(clause(4).id())));

        assertThat(numbers(outcome.accepted())).containsExactly("sec_7");
        assertThat(outcome.unsaid()).hasSize(1);
        assertThat(outcome.unsaid().get(0).clause().eId()).isEqualTo("sec_7");
        assertThat(numbers(outcome.unsaid().get(0).needs())).containsExactly("sec_4");
    }

    @Test
    void anAssemblyThatWasAskedNothingHasNoOutcome() {
        assertThat(outcome().isKnown()).isFalse();
    }
}
