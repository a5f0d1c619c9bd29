package org.yoriai.digest.choice;

import java.util.Arrays;
import java.util.BitSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Interruption;

/** How a cited set stands beside other measures of proportional representation; shown, never optimised. */
public final class Representation {
    private final int[][] supporters;
    private final int people;
    private final int n;

    public Representation(Evidence evidence) {
        supporters = new int[evidence.size()][];
        BitSet active = new BitSet();
        for (int c = 0; c < supporters.length; c++) {
            supporters[c] = evidence.supporters(c).stream().toArray();
            active.or(evidence.supporters(c));
        }
        people = evidence.people().size();
        n = active.cardinality();
    }

    /**
     * Unmet groups when each citation may stand for ⌈n/k⌉ people at most: the largest group of people who agree with one
     * argument and whom nobody stands for, times k/n. As many people as possible are stood for.
     */
    public double balancedJr(BitSet cited) {
        int k = cited.cardinality();
        if (k == 0 || n == 0) {
            return 0;
        }
        Matching matching = new Matching(cited, (n + k - 1) / k);
        int worst = 0;
        for (int[] s : supporters) {
            int unheard = 0;
            for (int p : s) {
                unheard += matching.standsFor[p] < 0 ? 1 : 0;
            }
            worst = Math.max(worst, unheard);
        }
        return (double) worst * k / n;
    }

    /** Σ_p H(u_p) over that of as many arguments chosen one by one for the largest gain (ties by id); 1 without any. */
    public double pavRatio(BitSet cited) {
        BitSet greedy = new BitSet();
        int[] u = new int[people];
        for (int k = cited.cardinality(); k > 0; k--) {
            Interruption.check();
            int best = -1;
            double most = 0;
            for (int c = 0; c < supporters.length; c++) {
                if (greedy.get(c)) {
                    continue;
                }
                double gain = 0;
                for (int p : supporters[c]) {
                    gain += 1.0 / (u[p] + 1);
                }
                if (best < 0 || gain > most + 1e-9) {
                    best = c;
                    most = gain;
                }
            }
            if (best < 0) {
                break;
            }
            greedy.set(best);
            for (int p : supporters[best]) {
                u[p]++;
            }
        }
        double top = harmonic(greedy);
        return top == 0 ? 1 : harmonic(cited) / top;
    }

    private double harmonic(BitSet cited) {
        int[] u = new int[people];
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            for (int p : supporters[c]) {
                u[p]++;
            }
        }
        double sum = 0;
        for (int x : u) {
            for (int i = 1; i <= x; i++) {
                sum += 1.0 / i;
            }
        }
        return sum;
    }

    /** People to citations they agree with, by augmenting paths in the order of ids. */
    private final class Matching {
        private final int[] standsFor = new int[people];
        private final int[][] held;
        private final int[] load;
        private final int[][] choices = new int[people][0];
        private final boolean[] tried;

        Matching(BitSet cited, int most) {
            Arrays.fill(standsFor, -1);
            held = new int[supporters.length][];
            load = new int[supporters.length];
            tried = new boolean[supporters.length];
            for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
                held[c] = new int[most];
                for (int p : supporters[c]) {
                    choices[p] = Arrays.copyOf(choices[p], choices[p].length + 1);
                    choices[p][choices[p].length - 1] = c;
                }
            }
            for (int p = 0; p < people; p++) {
                Arrays.fill(tried, false);
                place(p);
            }
        }

        /** At most as deep as there are citations. */
        private boolean place(int p) {
            for (int c : choices[p]) {
                if (tried[c]) {
                    continue;
                }
                tried[c] = true;
                if (load[c] < held[c].length) {
                    held[c][load[c]++] = p;
                    standsFor[p] = c;
                    return true;
                }
                for (int i = 0; i < load[c]; i++) {
                    if (place(held[c][i])) {
                        held[c][i] = p;
                        standsFor[p] = c;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
