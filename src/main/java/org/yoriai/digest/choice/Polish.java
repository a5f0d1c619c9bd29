package org.yoriai.digest.choice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.yoriai.digest.Evidence;

/**
 * Improves a choice by single additions and swaps until none helps, at most thirty times. The work is bounded by counting
 * evaluations, never by time, so that the result does not depend on the machine.
 */
final class Polish {
    private static final int ROUNDS = 30;
    private static final int CANDIDATES = 60;
    private static final long MOST_SWAPS = 2_000_000;
    /** Votes looked at in all evaluations together. */
    private static final long MOST_WORK = 3_000_000_000L;

    private final Evidence evidence;
    private final Hearing hearing;
    private final Seats seats;
    private final AuthorQuota quota;
    private final int budget;
    private long left;

    Polish(Evidence evidence, Hearing hearing, Seats seats, AuthorQuota quota, int budget) {
        this.evidence = evidence;
        this.hearing = hearing;
        this.seats = seats;
        this.quota = quota;
        this.budget = budget;
        long votes = 1;
        for (int c = 0; c < evidence.size(); c++) {
            votes += hearing.supporters(c).length;
        }
        left = Math.min(MOST_SWAPS, MOST_WORK / votes);
    }

    void polish(BitSet cited) {
        double[] best = faults(cited);
        for (int round = 0; round < ROUNDS && left > 0; round++) {
            int[] candidates = IntStream.range(0, evidence.size())
                    .filter(c -> !cited.get(c) && hearing.supporters(c).length >= 2)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(c -> -hearing.supporters(c).length)
                            .thenComparingInt(c -> c))
                    .limit(CANDIDATES)
                    .mapToInt(c -> c)
                    .toArray();
            BitSet better = new BitSet();
            double[] least = best;
            if (cited.cardinality() < budget) {
                for (int in : candidates) {
                    BitSet tried = with(cited, -1, in);
                    double[] f = tried.isEmpty() ? least : faults(tried);
                    if (less(f, least)) {
                        least = f;
                        better = tried;
                    }
                }
            }
            if (better.isEmpty()) {
                for (int out : cited.stream().toArray()) {
                    for (int in : candidates) {
                        if (left <= 0) {
                            break;
                        }
                        BitSet tried = with(cited, out, in);
                        double[] f = tried.isEmpty() ? least : faults(tried);
                        if (less(f, least)) {
                            least = f;
                            better = tried;
                        }
                    }
                }
            }
            if (better.isEmpty()) {
                return;
            }
            cited.clear();
            cited.or(better);
            best = least;
        }
    }

    /** The set with {@code in} for {@code out}; empty if the author quota forbids it or it says what is said already. */
    private BitSet with(BitSet cited, int out, int in) {
        BitSet tried = (BitSet) cited.clone();
        if (out >= 0) {
            tried.clear(out);
        }
        if (!quota.allows(in, tried) || hearing.mostSimilar(in, tried) > 0.8) {
            return new BitSet();
        }
        tried.set(in);
        return tried;
    }

    /** What is wrong with a choice, worst first; compared in this order. */
    private double[] faults(BitSet cited) {
        left--;
        Hearing.Score s = hearing.score(cited);
        double excess = above(s.gap(), 0.04) + above(s.balance(), 0.04) + above(s.redundancy(), 0.32);
        return new double[] {
            seats.missing(cited),
            (s.jr() >= 1 ? 1 : 0) + (s.ejrPlus() >= 1 ? 1 : 0),
            Math.max(0, s.uncoveredFull() - 0.03 * s.fullPeople()),
            excess,
            s.uncoveredFull(),
            s.uncoveredLight()
        };
    }

    private static double above(double value, double goal) {
        return Double.isNaN(value) ? 0 : Math.max(0, value - goal);
    }

    private static boolean less(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-9) {
                return a[i] < b[i];
            }
        }
        return false;
    }
}
