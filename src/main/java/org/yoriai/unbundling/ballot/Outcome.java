package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.unbundling.dependency.ClausePackage;

/**
 * What the votes on the packages of a bill come to. Weights and support in millionths; ids of packages in the order of the
 * packages.
 *
 * @param clauseWise packages with more yes than no, whether or not what they require is among them
 * @param clauseWiseConsistent whether every prerequisite of these is among them
 */
public record Outcome(
        List<Result> perPackage,
        List<String> clauseWise,
        Best best,
        Whole whole,
        boolean clauseWiseConsistent,
        Paradox paradox) {

    /** Votes on one package, its weight, and the 95 % interval around it in [−1, 1]. */
    public record Result(String clausePackage, Tally tally, long weight, double low, double high) {}

    /**
     * The consistent set of packages that has most support, the smallest one if there are several.
     *
     * @param carriers eIds of what comes along with it
     * @param support sum of the weights of the accepted packages
     * @param carried packages accepted against a majority, for the sake of others
     * @param orphans packages with a majority that fall with what they require
     */
    public record Best(
            List<String> accepted, List<String> carriers, long support, List<Reason> carried, List<Reason> orphans) {

        public Best {
            accepted = List.copyOf(accepted);
            carriers = List.copyOf(carriers);
            carried = List.copyOf(carried);
            orphans = List.copyOf(orphans);
        }
    }

    /** A package and those because of which it stands or falls. */
    public record Reason(String clausePackage, List<String> because) {

        public Reason {
            because = List.copyOf(because);
        }
    }

    /** All packages at once: sum of the weights, and of the votes for and against. */
    public record Whole(long support, long yes, long no) {}

    /**
     * Whether the result clause by clause is one nobody can want.
     *
     * @param ballotsKnown whether whole ballots were counted; if not, both numbers are 0
     * @param ballotsForClauseWise ballots that say yes to exactly the clause-wise packages
     * @param ballotsForBest ballots that say yes to exactly the accepted packages
     * @param flag the clause-wise packages are not consistent, or no ballot equals them
     */
    public record Paradox(boolean ballotsKnown, long ballotsForClauseWise, long ballotsForBest, boolean flag) {}

    public Outcome {
        perPackage = List.copyOf(perPackage);
        clauseWise = List.copyOf(clauseWise);
    }

    /** From sums of votes by package id; a package without an entry has no votes. */
    public static Outcome of(List<ClausePackage> packages, Map<String, Tally> votes) {
        return new Count(packages, votes).outcome(List.of(), false);
    }

    /** From whole ballots: choices by package id; what a ballot does not name it leaves open. */
    public static Outcome ofBallots(List<ClausePackage> packages, List<Map<String, Choice>> ballots) {
        Map<String, Tally> votes = new HashMap<>();
        for (Map<String, Choice> ballot : ballots) {
            ballot.forEach((id, choice) -> votes.merge(id, one(choice), Tally::plus));
        }
        return new Count(packages, votes).outcome(ballots, true);
    }

    private static Tally one(Choice choice) {
        return switch (choice) {
            case YES -> new Tally(1, 0, 0);
            case NO -> new Tally(0, 1, 0);
            case ABSTAIN -> new Tally(0, 0, 1);
        };
    }

    private static final class Count {

        private final List<ClausePackage> packages;
        private final List<Tally> tallies = new ArrayList<>();
        private final long[] weights;
        private final List<int[]> requires = new ArrayList<>();
        private final BitSet accepted;
        private final BitSet wanted = new BitSet();

        Count(List<ClausePackage> packages, Map<String, Tally> votes) {
            this.packages = packages;
            weights = new long[packages.size()];
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < weights.length; i++) {
                numbers.put(packages.get(i).id(), i);
                tallies.add(votes.getOrDefault(packages.get(i).id(), Tally.NONE));
                weights[i] = tallies.get(i).weight();
                wanted.set(i, weights[i] > 0);
            }
            for (ClausePackage one : packages) {
                requires.add(one.requires().stream()
                        .mapToInt(id -> numbers.getOrDefault(id, -1))
                        .filter(number -> number >= 0)
                        .toArray());
            }
            accepted = Closure.best(weights, requires);
        }

        Outcome outcome(List<Map<String, Choice>> ballots, boolean known) {
            boolean consistent = wanted.stream().allMatch(i -> all(requires.get(i), wanted));
            long forClauseWise =
                    ballots.stream().filter(ballot -> equal(ballot, wanted)).count();
            long forBest =
                    ballots.stream().filter(ballot -> equal(ballot, accepted)).count();
            return new Outcome(
                    results(),
                    ids(wanted),
                    best(),
                    whole(),
                    consistent,
                    new Paradox(known, forClauseWise, forBest, !consistent || known && forClauseWise == 0));
        }

        private static boolean all(int[] numbers, BitSet set) {
            for (int number : numbers) {
                if (!set.get(number)) {
                    return false;
                }
            }
            return true;
        }

        private boolean equal(Map<String, Choice> ballot, BitSet set) {
            for (int i = 0; i < packages.size(); i++) {
                boolean yes = ballot.getOrDefault(packages.get(i).id(), Choice.ABSTAIN) == Choice.YES;
                if (yes != set.get(i)) {
                    return false;
                }
            }
            return true;
        }

        private String id(int number) {
            return packages.get(number).id();
        }

        private List<String> ids(BitSet set) {
            return set.stream().mapToObj(this::id).toList();
        }

        private List<Result> results() {
            List<Result> out = new ArrayList<>(weights.length);
            for (int i = 0; i < weights.length; i++) {
                Tally tally = tallies.get(i);
                double weight = tally.votes() == 0 ? 0 : (double) (tally.yes() - tally.no()) / tally.votes();
                out.add(new Result(
                        id(i),
                        tally,
                        weights[i],
                        rounded(Math.max(-1, weight - tally.margin())),
                        rounded(Math.min(1, weight + tally.margin()))));
            }
            return out;
        }

        /** To six decimals. */
        private static double rounded(double value) {
            return Math.round(value * 1e6) / 1e6;
        }

        private Best best() {
            Set<String> carriers = new LinkedHashSet<>();
            List<List<Integer>> servedBy = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                servedBy.add(new ArrayList<>());
            }
            long support = 0;
            for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
                support += weights[i];
                carriers.addAll(packages.get(i).carriers());
                for (int required : weights[i] > 0 ? requires.get(i) : new int[0]) {
                    servedBy.get(required).add(i);
                }
            }
            List<Reason> carried = new ArrayList<>();
            List<Reason> orphans = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                if (accepted.get(i) && weights[i] < 0) {
                    carried.add(new Reason(
                            id(i), servedBy.get(i).stream().map(this::id).toList()));
                } else if (!accepted.get(i) && weights[i] > 0) {
                    List<String> because = new ArrayList<>();
                    for (int required : requires.get(i)) {
                        if (!accepted.get(required) && weights[required] < 0) {
                            because.add(id(required));
                        }
                    }
                    orphans.add(new Reason(id(i), because));
                }
            }
            return new Best(ids(accepted), List.copyOf(carriers), support, carried, orphans);
        }

        private Whole whole() {
            long support = 0;
            long yes = 0;
            long no = 0;
            for (int i = 0; i < weights.length; i++) {
                support += weights[i];
                yes += tallies.get(i).yes();
                no += tallies.get(i).no();
            }
            return new Whole(support, yes, no);
        }
    }
}
