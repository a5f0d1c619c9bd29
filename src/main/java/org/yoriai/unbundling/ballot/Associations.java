package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pairs of packages whose answers go together on the ballots, or of which voters said so themselves. */
final class Associations {

    /** More packages are not compared pair by pair; those with most answers are. */
    private static final int MOST = 1_000;

    /** Numbers of two packages, the lower one first. */
    record Pair(int one, int other, String why, double strength) {}

    private final List<Ballot> ballots;
    private final Map<String, Integer> numbers;
    private final List<BitSet> yes = new ArrayList<>();
    private final List<BitSet> no = new ArrayList<>();

    /** @param numbers of the packages by id, from 0 */
    Associations(List<Ballot> ballots, Map<String, Integer> numbers) {
        this.ballots = ballots;
        this.numbers = numbers;
        for (int i = 0; i < numbers.size(); i++) {
            yes.add(new BitSet());
            no.add(new BitSet());
        }
        for (int b = 0; b < ballots.size(); b++) {
            for (Map.Entry<String, Choice> answer : ballots.get(b).choices().entrySet()) {
                Integer number = numbers.get(answer.getKey());
                if (number != null && answer.getValue() != Choice.ABSTAIN) {
                    (answer.getValue() == Choice.YES ? yes : no).get(number).set(b);
                }
            }
        }
    }

    /** Those that voters marked, then the others, the strongest first; ties in the order of the packages. */
    List<Pair> pairs() {
        List<Pair> out = marked();
        List<Integer> asked = contested();
        List<Pair> alike = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                int one = asked.get(i);
                int other = asked.get(j);
                double strength = Separability.association(
                        both(yes, one, yes, other),
                        both(yes, one, no, other),
                        both(no, one, yes, other),
                        both(no, one, no, other));
                if (Separability.significant(strength)) {
                    alike.add(new Pair(one, other, "association", Math.abs(strength)));
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Pair::strength)
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        out.addAll(alike);
        return out;
    }

    private static long both(List<BitSet> first, int one, List<BitSet> second, int other) {
        BitSet both = (BitSet) first.get(one).clone();
        both.and(second.get(other));
        return both.cardinality();
    }

    private List<Pair> marked() {
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        for (Ballot ballot : ballots) {
            ballot.onlyIf().forEach((id, condition) -> {
                Integer one = numbers.get(id);
                Integer other = numbers.get(condition);
                if (one != null && other != null && !one.equals(other)) {
                    counts.computeIfAbsent(Math.min(one, other), key -> new TreeMap<>())
                            .merge(Math.max(one, other), 1, Integer::sum);
                }
            });
        }
        List<Pair> out = new ArrayList<>();
        counts.forEach((one, others) -> others.forEach((other, marked) -> {
            if (Separability.onlyIf(marked, voters(one, other))) {
                out.add(new Pair(one, other, "only-if", marked));
            }
        }));
        return out;
    }

    /** All who answered either. */
    private int voters(int one, int other) {
        BitSet all = (BitSet) yes.get(one).clone();
        all.or(no.get(one));
        all.or(yes.get(other));
        all.or(no.get(other));
        return all.cardinality();
    }

    /** Packages with enough yes and enough no to fill the cells of a comparison, in their order. */
    private List<Integer> contested() {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < yes.size(); i++) {
            if (Separability.enough(yes.get(i).cardinality(), no.get(i).cardinality())) {
                out.add(i);
            }
        }
        out.sort(Comparator.comparingInt(
                        (Integer i) -> -yes.get(i).cardinality() - no.get(i).cardinality())
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> most = new ArrayList<>(out.subList(0, Math.min(MOST, out.size())));
        most.sort(Comparator.naturalOrder());
        return most;
    }
}
