package org.yoriai.unbundling.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.dependency.ClausePackage;

class OutcomeTest {

    private static ClausePackage one(String id, String... requires) {
        return new ClausePackage(id, List.of("sec_" + id), List.of("sec_99"), List.of(requires), List.of(), List.of());
    }

    @Test
    void carriesAnUnlovedPrerequisiteWhenWhatNeedsItIsLovedMore() {
        List<ClausePackage> bill = List.of(one("p1"), one("p2", "p1"), one("p3"));

        Outcome outcome = Outcome.of(
                bill, Map.of("p1", new Tally(40, 60, 0), "p2", new Tally(90, 10, 0), "p3", new Tally(10, 90, 0)));

        assertThat(outcome.best().accepted()).containsExactly("p1", "p2");
        assertThat(outcome.best().support()).isEqualTo(600_000);
        assertThat(outcome.best().carriers()).containsExactly("sec_99");
        assertThat(outcome.best().carried()).containsExactly(new Outcome.Reason("p1", List.of("p2")));
        assertThat(outcome.clauseWise()).containsExactly("p2");
        assertThat(outcome.clauseWiseConsistent()).isFalse();
        assertThat(outcome.paradox().flag()).isTrue();
        assertThat(outcome.whole()).isEqualTo(new Outcome.Whole(-200_000, 140, 160));
    }

    @Test
    void letsAClauseFallWithWhatItRequires() {
        List<ClausePackage> bill = List.of(one("p1"), one("p2", "p1"));

        Outcome outcome = Outcome.of(bill, Map.of("p1", new Tally(1, 9, 0), "p2", new Tally(6, 4, 0)));

        assertThat(outcome.best().accepted()).isEmpty();
        assertThat(outcome.best().orphans()).containsExactly(new Outcome.Reason("p2", List.of("p1")));
    }

    @Test
    void takesTheSmallestOfSeveralBestSets() {
        List<ClausePackage> bill = List.of(one("p1"), one("p2", "p1"), one("p3"));

        Outcome outcome = Outcome.of(bill, Map.of("p1", new Tally(0, 5, 0), "p2", new Tally(5, 0, 0)));

        assertThat(outcome.best().accepted()).isEmpty();
        assertThat(outcome.best().support()).isZero();
        assertThat(outcome.best().orphans())
                .extracting(Outcome.Reason::clausePackage)
                .containsExactly("p2");
    }

    @Test
    void flagsAResultThatNobodyVotedFor() {
        List<ClausePackage> bill = List.of(one("p1"), one("p2"), one("p3"));
        Choice yes = Choice.YES;
        Choice no = Choice.NO;

        Outcome outcome = Outcome.ofBallots(
                bill,
                List.of(
                        Map.of("p1", yes, "p2", yes, "p3", no),
                        Map.of("p1", yes, "p2", no, "p3", yes),
                        Map.of("p1", no, "p2", yes, "p3", yes)));

        assertThat(outcome.clauseWise()).containsExactly("p1", "p2", "p3");
        assertThat(outcome.clauseWiseConsistent()).isTrue();
        assertThat(outcome.paradox()).isEqualTo(new Outcome.Paradox(true, 0, 0, true));
    }

    @Test
    void findsNoParadoxWhereAMajorityWantsTheResult() {
        List<ClausePackage> bill = List.of(one("p1"), one("p2"));

        Outcome outcome = Outcome.ofBallots(
                bill,
                List.of(
                        Map.of("p1", Choice.YES, "p2", Choice.NO),
                        Map.of("p1", Choice.YES),
                        Map.of("p1", Choice.ABSTAIN, "p2", Choice.NO)));

        assertThat(outcome.paradox()).isEqualTo(new Outcome.Paradox(true, 2, 2, false));
        assertThat(outcome.perPackage())
                .extracting(Outcome.Result::clausePackage, Outcome.Result::weight)
                .containsExactly(tuple("p1", 666_667L), tuple("p2", -1_000_000L));
    }

    @Test
    void agreesWithTryingEverySet() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(8);
            List<ClausePackage> bill = new ArrayList<>();
            Map<String, Tally> votes = new HashMap<>();
            for (int i = 0; i < n; i++) {
                List<String> requires = new ArrayList<>();
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        requires.add("p" + (j + 1));
                    }
                }
                bill.add(one("p" + (i + 1), requires.toArray(String[]::new)));
                votes.put("p" + (i + 1), new Tally(random.nextInt(5), random.nextInt(5), random.nextInt(2)));
            }

            Outcome.Best best = Outcome.of(bill, votes).best();

            assertThat(best.support()).as("round %d", round).isEqualTo(most(bill, votes));
        }
    }

    private static long most(List<ClausePackage> bill, Map<String, Tally> votes) {
        long most = 0;
        for (int set = 0; set < 1 << bill.size(); set++) {
            long sum = 0;
            boolean closed = true;
            for (int i = 0; i < bill.size(); i++) {
                if ((set >> i & 1) == 1) {
                    sum += votes.getOrDefault(bill.get(i).id(), Tally.NONE).weight();
                    for (String id : bill.get(i).requires()) {
                        closed &= (set >> (Integer.parseInt(id.substring(1)) - 1) & 1) == 1;
                    }
                }
            }
            most = closed ? Math.max(most, sum) : most;
        }
        return most;
    }

    @Test
    void aChainOfAHundredThousandPackagesIsCutWithoutRecursion() {
        int length = 100_000;
        long[] weights = new long[length];
        List<int[]> requires = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            requires.add(i + 1 < length ? new int[] {i + 1} : new int[0]);
        }
        weights[0] = 6;
        weights[length - 1] = -5;
        BitSet all = Closure.best(weights, requires);
        weights[0] = 5;
        BitSet none = Closure.best(weights, requires);

        assertThat(all.cardinality()).isEqualTo(length);
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void aLongChainWhoseFirstHalfIsWantedAndSecondIsNotIsCutInOneRound() {
        int length = 100_000;
        long[] weights = new long[length];
        List<int[]> requires = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            weights[i] = i < length / 2 ? 1 : -1;
            requires.add(i + 1 < length ? new int[] {i + 1} : new int[0]);
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Closure.best(weights, requires).isEmpty()).isTrue();
            weights[length / 4] = 2;
            BitSet wanted = Closure.best(weights, requires);
            assertThat(wanted.cardinality()).isEqualTo(length);
        });
    }

    @Test
    void aTreeOfTenThousandPackagesIsCutAsItsBranchesAre() {
        int branches = 5_000;
        long[] weights = new long[2 * branches + 1];
        List<int[]> requires = new ArrayList<>(List.of(new int[0]));
        weights[0] = -branches;
        for (int i = 0; i < branches; i++) {
            weights[2 * i + 1] = -1;
            weights[2 * i + 2] = i % 2 == 0 ? 4 : 1;
            requires.add(new int[] {0});
            requires.add(new int[] {2 * i + 1});
        }

        BitSet wanted = Closure.best(weights, requires);

        // the trunk, and of every branch that is worth more than its stem both parts
        assertThat(wanted.cardinality()).isEqualTo(1 + branches);
        assertThat(wanted.get(0)).isTrue();
        assertThat(wanted.get(2)).isTrue();
        assertThat(wanted.get(4)).isFalse();
    }

    @Test
    void roundsWeightsToTheNearestMillionth() {
        assertThat(new Tally(1, 0, 2).weight()).isEqualTo(333_333);
        assertThat(new Tally(0, 2, 1).weight()).isEqualTo(-666_667);
        assertThat(Tally.NONE.weight()).isZero();
    }
}
