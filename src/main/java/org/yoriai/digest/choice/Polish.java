package org.yoriai.digest.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Interruption;

/**
 * Improves a choice by single additions, else swaps, until none helps, at most thirty times; a quote goes without
 * another in its place only while representation is missed. The work is bounded by counting
 * evaluations, never by time, so that the result does not depend on the machine.
 */
final class Polish {
    private static final int ROUNDS = 30;
    private static final int CANDIDATES = 60;
    private static final int FAULTS = 8;
    /** From this ratio on a group that deserves a quote goes without; a shade under 1 against rounding. */
    private static final double UNHEARD = 1 - 1e-9;

    private static final double TOO_ALIKE = 0.8;
    private static final long MOST_SWAPS = 2_000_000;
    /** Votes looked at in all evaluations together. */
    private static final long MOST_WORK = 3_000_000_000L;

    private final Evidence evidence;
    private final Hearing hearing;
    private final Seats seats;
    private final Dissent dissent;
    private final AuthorQuota quota;
    private final int budget;
    /** What may be chosen. */
    private final BitSet open;
    /** What stays. */
    private final BitSet told;

    private long left;

    Polish(
            Evidence evidence,
            Hearing hearing,
            Seats seats,
            Dissent dissent,
            AuthorQuota quota,
            int budget,
            BitSet open,
            BitSet told) {
        this.evidence = evidence;
        this.hearing = hearing;
        this.seats = seats;
        this.dissent = dissent;
        this.quota = quota;
        this.budget = budget;
        this.open = open;
        this.told = told;
        long votes = 1;
        for (int c = 0; c < evidence.size(); c++) {
            votes += hearing.supporters(c).length;
        }
        left = Math.min(MOST_SWAPS, MOST_WORK / votes);
    }

    void polish(BitSet cited) {
        double[] least = faults(cited);
        for (int round = 0; round < ROUNDS && left > 0; round++) {
            BitSet better = new BitSet();
            int[] candidates = candidates(cited);
            if (cited.cardinality() < budget) {
                least = improve(cited, -1, candidates, least, better);
            }
            if (better.isEmpty()) {
                for (int out : removable(cited)) {
                    least = improve(cited, out, candidates, least, better);
                }
            }
            if (better.isEmpty() && least[1] > 0) {
                least = shorten(cited, least, better);
            }
            if (better.isEmpty()) {
                return;
            }
            cited.clear();
            cited.or(better);
        }
    }

    private int[] removable(BitSet cited) {
        return cited.stream().filter(c -> !told.get(c)).toArray();
    }

    private int[] candidates(BitSet cited) {
        return IntStream.range(0, evidence.size())
                .filter(c -> open.get(c) && !cited.get(c) && hearing.supporters(c).length >= 2)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> -hearing.supporters(c).length)
                        .thenComparingInt(c -> c))
                .limit(CANDIDATES)
                .mapToInt(c -> c)
                .toArray();
    }

    /** Puts the best replacement of {@code out} (−1: addition) into {@code better} if it beats {@code least}. */
    private double[] improve(BitSet cited, int out, int[] candidates, double[] least, BitSet better) {
        BitSet rest = (BitSet) cited.clone();
        if (out >= 0) {
            rest.clear(out);
        }
        int[] u = hearing.heard(rest);
        int[] quotes = rest.stream().toArray();
        double[] nearest = hearing.nearest(quotes);
        double[] best = least;
        for (int in : candidates) {
            Interruption.check();
            if (left <= 0) {
                break;
            }
            if (!quota.allows(in, rest)) {
                continue;
            }
            double most = 0;
            double sum = 0;
            for (int i = 0; i < quotes.length; i++) {
                double s = hearing.similarity(in, quotes[i]);
                most = Math.max(most, s);
                sum += Math.max(nearest[i], s);
            }
            if (most > TOO_ALIKE) {
                continue;
            }
            double redundancy = quotes.length == 0 ? 0 : (sum + most) / (quotes.length + 1);
            left--;
            rest.set(in);
            for (int p : hearing.supporters(in)) {
                u[p]++;
            }
            double[] f = faults(rest, u, redundancy, best);
            if (f.length > 0) {
                best = f;
                better.clear();
                better.or(rest);
            }
            rest.clear(in);
            for (int p : hearing.supporters(in)) {
                u[p]--;
            }
        }
        return best;
    }

    /**
     * Leaves one quote out where that serves representation: with fewer quotes a group must be larger to deserve one. Seats
     * stay filled.
     */
    private double[] shorten(BitSet cited, double[] least, BitSet better) {
        double[] best = least;
        for (int out : removable(cited)) {
            BitSet rest = (BitSet) cited.clone();
            rest.clear(out);
            double[] f =
                    rest.isEmpty() ? new double[0] : faults(rest, hearing.heard(rest), hearing.redundancy(rest), best);
            if (f.length > 0) {
                best = f;
                better.clear();
                better.or(rest);
            }
        }
        return best;
    }

    private double[] faults(BitSet cited) {
        double[] worst = new double[FAULTS];
        Arrays.fill(worst, Double.MAX_VALUE);
        return faults(cited, hearing.heard(cited), hearing.redundancy(cited), worst);
    }

    /**
     * What is wrong with a choice, worst first, compared in this order: seats empty; representation missed, and how often;
     * full people uncovered beyond 3 %; gap, balance and redundancy beyond their goals; dissent that nobody voices, beyond
     * a third of it; full, then light people uncovered.
     * Empty if it is not less than {@code least}: representation, which costs most, is then often not worked out.
     */
    private double[] faults(BitSet cited, int[] u, double redundancy, double[] least) {
        double[] f = new double[FAULTS];
        f[0] = seats.missing(cited);
        if (f[0] > least[0]) {
            return new double[0];
        }
        Hearing.People p = hearing.people(cited, u);
        f[3] = Math.max(0, p.uncoveredFull() - 0.03 * p.full());
        f[4] = above(p.gap(), 0.04) + above(hearing.balance(cited), 0.04) + above(redundancy, 0.32);
        f[5] = dissent.unvoicedBeyondThird(cited);
        f[6] = p.uncoveredFull();
        f[7] = p.uncoveredLight();
        if (f[0] == least[0] && least[1] == 0 && !less(f, least, 3)) {
            return new double[0];
        }
        int k = cited.cardinality();
        double jr = hearing.jr(u, k);
        double ejr = hearing.ejrPlus(cited, u, k);
        f[1] = (jr >= UNHEARD ? 1 : 0) + (ejr >= UNHEARD ? 1 : 0);
        f[2] = f[1] > 0 ? hearing.unheard(cited, u, k, UNHEARD) : 0;
        return less(f, least, 0) ? f : new double[0];
    }

    private static double above(double value, double goal) {
        return Double.isNaN(value) ? 0 : Math.max(0, value - goal);
    }

    private static boolean less(double[] a, double[] b, int from) {
        for (int i = from; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-9) {
                return a[i] < b[i];
            }
        }
        return false;
    }
}
