package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Counts the sets of packages that hold everything their members require. */
final class Downsets {

    private static final long MOST = 1_000_000;
    /** In larger parts nothing is counted; their outcomes are taken to be more than a million. */
    private static final int LARGEST = 400;

    /** Counting one part takes no more than about this many operations; what is not counted then is taken to be too many. */
    private static final long WORK = 200_000_000;

    private static final long TOO_MANY = -1;

    private final BitSet[] below;
    private final BitSet[] above;

    private Downsets(BitSet[] below, BitSet[] above) {
        this.below = below;
        this.above = above;
    }

    /** @param components for every package the least of those it is joined with; empty above a million */
    static OptionalLong count(List<ClausePackage> packages, int[] components) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < packages.size(); i++) {
            numbers.put(packages.get(i).id(), i);
            parts.computeIfAbsent(components[i], key -> new ArrayList<>()).add(i);
        }
        long total = 1;
        for (List<Integer> part : parts.values()) {
            if (part.size() > LARGEST) {
                return OptionalLong.empty();
            }
            long own = part(part, packages, numbers);
            total *= own;
            if (own == TOO_MANY || total > MOST) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total);
    }

    private static long part(List<Integer> part, List<ClausePackage> packages, Map<String, Integer> numbers) {
        int n = part.size();
        Map<Integer, Integer> local = new HashMap<>();
        for (int i = 0; i < n; i++) {
            local.put(part.get(i), i);
        }
        BitSet[] below = new BitSet[n];
        BitSet[] above = new BitSet[n];
        for (int i = 0; i < n; i++) {
            below[i] = new BitSet(n);
            above[i] = new BitSet(n);
        }
        for (int i = 0; i < n; i++) {
            below[i].set(i);
            above[i].set(i);
            for (String id : packages.get(part.get(i)).requires()) {
                int other = local.getOrDefault(numbers.getOrDefault(id, -1), -1);
                if (other >= 0) {
                    below[i].set(other);
                    above[other].set(i);
                }
            }
        }
        BitSet all = new BitSet(n);
        all.set(0, n);
        return new Downsets(below, above).sets(all, new long[] {WORK / ((long) n * n)});
    }

    /** Those with the busiest member and those without it; the depth is at most the size of the part. */
    private long sets(BitSet open, long[] budget) {
        if (open.isEmpty()) {
            return 1;
        }
        int busiest = -1;
        int most = -1;
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            int joined = Math.min(joined(below[i], open), joined(above[i], open)) * 1000
                    + joined(below[i], open)
                    + joined(above[i], open);
            if (joined > most) {
                most = joined;
                busiest = i;
            }
        }
        if (most == 1002) {
            // nothing that is left is joined
            int left = open.cardinality();
            return left > 20 ? TOO_MANY : 1L << left;
        }
        if (--budget[0] < 0) {
            return TOO_MANY;
        }
        BitSet with = (BitSet) open.clone();
        with.andNot(below[busiest]);
        BitSet without = (BitSet) open.clone();
        without.andNot(above[busiest]);
        long first = sets(with, budget);
        long second = first == TOO_MANY ? TOO_MANY : sets(without, budget);
        return second == TOO_MANY || first + second > MOST ? TOO_MANY : first + second;
    }

    private static int joined(BitSet one, BitSet open) {
        BitSet both = (BitSet) one.clone();
        both.and(open);
        return both.cardinality();
    }
}
