package org.yoriai.digest.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.text.CharacterGrams;
import org.yoriai.digest.topic.Topics;

/**
 * Who is heard by a set W of cited arguments.
 *
 * <p>A_p = what person p agrees with; u_p = |A_p ∩ W|; need_p = min(3, max(1, ⌊|A_p|/5⌋)); p is covered when u_p ≥ need_p.
 * Full = |A_p| ≥ 5, else light. Without votes everybody who wrote counts as full and is covered when one of her arguments is
 * cited, or is similar to a cited one of the same topic and stance. k = |W|, n = people with any A_p.
 *
 * <p>Not thread-safe: similarities are remembered.
 */
public final class Hearing {
    static final double ALIKE = 0.25;
    private static final int FULL = 5;

    private final Evidence evidence;
    private final Topics topics;
    private final CharacterGrams grams;
    private final int[][] supporters;
    private final int[] agreements;
    private final int[] need;
    private final int[] group;
    private final int groups;
    private final int n;
    private final double[] authorShare;
    private final int[] groupFull;
    private final double[][] similarity;

    public Hearing(Evidence evidence, Topics topics, CharacterGrams grams) {
        this.evidence = evidence;
        this.topics = topics;
        this.grams = grams;
        int people = evidence.people().size();
        similarity = new double[evidence.size()][];
        supporters = new int[evidence.size()][];
        agreements = new int[people];
        for (int c = 0; c < evidence.size(); c++) {
            supporters[c] = evidence.supporters(c).stream().toArray();
            for (int p : supporters[c]) {
                agreements[p]++;
            }
        }
        need = new int[people];
        group = new int[people];
        groups = evidence.groups().size();
        Arrays.fill(group, -1);
        for (int g = 0; g < groups; g++) {
            BitSet m = evidence.members(g);
            for (int p = m.nextSetBit(0); p >= 0; p = m.nextSetBit(p + 1)) {
                group[p] = g;
            }
        }
        int active = 0;
        groupFull = new int[groups];
        BitSet authors = new BitSet();
        for (int p = 0; p < people; p++) {
            need[p] = Math.min(3, Math.max(1, agreements[p] / 5));
            active += agreements[p] > 0 ? 1 : 0;
            if (full(p) && group[p] >= 0) {
                groupFull[group[p]]++;
            }
        }
        n = active;
        for (int c = 0; c < evidence.size(); c++) {
            authors.set(evidence.author(c));
        }
        authorShare = shares(authors);
    }

    /** Qualities of a cited set; NaN where they cannot be computed. */
    public record Score(
            double peopleCoverage,
            double lightCoverage,
            double gap,
            double balance,
            double jr,
            double ejrPlus,
            double redundancy,
            double worstPair) {}

    int[] supporters(int c) {
        return supporters[c];
    }

    int need(int p) {
        return need[p];
    }

    int group(int p) {
        return group[p];
    }

    int groups() {
        return groups;
    }

    int people() {
        return n;
    }

    private boolean full(int p) {
        return evidence.voted() ? agreements[p] >= FULL : agreements[p] > 0;
    }

    /** u_p of everybody. */
    int[] heard(BitSet cited) {
        int[] u = new int[need.length];
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            for (int p : supporters[c]) {
                u[p]++;
            }
        }
        return u;
    }

    /** Of any argument to a cited one; what a cited one is compared with is remembered. */
    double similarity(int c, int w) {
        double[] row = similarity[w];
        if (row == null) {
            row = new double[evidence.size()];
            Arrays.fill(row, Double.NaN);
            similarity[w] = row;
        }
        if (Double.isNaN(row[c])) {
            row[c] = grams.similarity(c, w);
        }
        return row[c];
    }

    double mostSimilar(int c, BitSet cited) {
        double most = 0;
        for (int w = cited.nextSetBit(0); w >= 0; w = cited.nextSetBit(w + 1)) {
            if (w != c) {
                most = Math.max(most, similarity(c, w));
            }
        }
        return most;
    }

    /** Weights people so that small groups count fully, and nobody less than half: ½ + ½ · n/(G · n_g). */
    double[] weights() {
        int[] size = new int[groups];
        int grouped = 0;
        for (int p = 0; p < need.length; p++) {
            if (agreements[p] > 0 && group[p] >= 0) {
                size[group[p]]++;
                grouped++;
            }
        }
        double[] w = new double[need.length];
        for (int p = 0; p < w.length; p++) {
            w[p] = group[p] < 0 || size[group[p]] == 0 ? 1 : 0.5 + 0.5 * grouped / (groups * (double) size[group[p]]);
        }
        return w;
    }

    /** max_c |{p ∈ N_c : u_p = 0}| · k / n: at 1 a group large enough to deserve a quote has none. */
    double jr(int[] u, int k) {
        int worst = 0;
        for (int[] s : supporters) {
            int unheard = 0;
            for (int p : s) {
                unheard += u[p] == 0 ? 1 : 0;
            }
            worst = Math.max(worst, unheard);
        }
        return n == 0 ? 0 : (double) worst * k / n;
    }

    /** The same for groups that deserve several quotes: max over c ∉ W and j of (j + 1) · k / ((u_j + 1) · n), u sorted. */
    double ejrPlus(int c, int[] u, int k) {
        int[] histogram = new int[k + 1];
        for (int p : supporters[c]) {
            histogram[Math.min(k, u[p])]++;
        }
        double worst = 0;
        int sum = 0;
        for (int x = 0; x <= k; x++) {
            sum += histogram[x];
            if (histogram[x] > 0) {
                worst = Math.max(worst, (double) sum * k / ((x + 1.0) * n));
            }
        }
        return worst;
    }

    /**
     * Median, over the cited, of their length less the median length of those not cited whose supporters are about as many,
     * within a tenth; NaN where nothing can be compared.
     */
    public double lengthBias(BitSet cited) {
        List<Double> differences = new ArrayList<>();
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            int support = supporters[c].length;
            List<Double> others = new ArrayList<>();
            for (int x = 0; x < supporters.length; x++) {
                if (!cited.get(x) && Math.abs(supporters[x].length - support) * 10 <= support) {
                    others.add((double) evidence.arguments().get(x).text().length());
                }
            }
            if (!others.isEmpty()) {
                differences.add(evidence.arguments().get(c).text().length() - median(others));
            }
        }
        return differences.isEmpty() ? Double.NaN : median(differences);
    }

    private static double median(List<Double> values) {
        values.sort(null);
        int half = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(half) : (values.get(half - 1) + values.get(half)) / 2;
    }

    /** Share of the eligible arguments similar to a cited one of the same topic and stance. */
    public double statementCoverage(BitSet cited) {
        int covered = 0;
        for (int c = 0; c < evidence.size(); c++) {
            covered += spokenFor(c, cited) ? 1 : 0;
        }
        return evidence.size() == 0 ? Double.NaN : (double) covered / evidence.size();
    }

    private boolean spokenFor(int c, BitSet cited) {
        if (cited.get(c)) {
            return true;
        }
        for (int w = cited.nextSetBit(0); w >= 0; w = cited.nextSetBit(w + 1)) {
            if (topics.of(w) == topics.of(c)
                    && evidence.arguments().get(w).stance()
                            == evidence.arguments().get(c).stance()
                    && similarity(c, w) >= ALIKE) {
                return true;
            }
        }
        return false;
    }

    private boolean[] covered(BitSet cited, int[] u) {
        boolean[] covered = new boolean[need.length];
        if (evidence.voted()) {
            for (int p = 0; p < covered.length; p++) {
                covered[p] = agreements[p] > 0 && u[p] >= need[p];
            }
        } else {
            for (int c = 0; c < evidence.size(); c++) {
                covered[evidence.author(c)] |= spokenFor(c, cited);
            }
        }
        return covered;
    }

    private double[] shares(BitSet people) {
        double[] out = new double[groups];
        int all = 0;
        for (int p = people.nextSetBit(0); p >= 0; p = people.nextSetBit(p + 1)) {
            if (group[p] >= 0) {
                out[group[p]]++;
                all++;
            }
        }
        for (int g = 0; g < groups; g++) {
            out[g] = all == 0 ? Double.NaN : out[g] / all;
        }
        return out;
    }

    /** Shares of the groups among the authors of some arguments less their shares among all authors. */
    double[] tilt(BitSet cited) {
        double[] s = shares(authors(cited));
        for (int g = 0; g < groups; g++) {
            s[g] -= authorShare[g];
        }
        return s;
    }

    /** Jensen–Shannon divergence, base 2, of the groups' shares among cited and among all authors. */
    double balance(BitSet cited) {
        double[] a = shares(authors(cited));
        double sum = 0;
        for (int g = 0; g < groups; g++) {
            double mean = (a[g] + authorShare[g]) / 2;
            if (Double.isNaN(mean)) {
                return Double.NaN;
            }
            sum += (a[g] > 0 ? a[g] * Math.log(a[g] / mean) : 0)
                    + (authorShare[g] > 0 ? authorShare[g] * Math.log(authorShare[g] / mean) : 0);
        }
        return groups == 0 ? Double.NaN : sum / 2 / Math.log(2);
    }

    private BitSet authors(BitSet cited) {
        BitSet out = new BitSet();
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            out.set(evidence.author(c));
        }
        return out;
    }

    /** How many people a cited set covers; {@code gap} is NaN without two groups of ten full people or more. */
    record People(int full, int uncoveredFull, int light, int uncoveredLight, double gap) {}

    People people(BitSet cited, int[] u) {
        boolean[] covered = covered(cited, u);
        int full = 0;
        int fullCovered = 0;
        int light = 0;
        int lightCovered = 0;
        int[] groupCovered = new int[groups];
        for (int p = 0; p < need.length; p++) {
            if (full(p)) {
                full++;
                fullCovered += covered[p] ? 1 : 0;
                if (group[p] >= 0 && covered[p]) {
                    groupCovered[group[p]]++;
                }
            } else if (agreements[p] > 0) {
                light++;
                lightCovered += covered[p] ? 1 : 0;
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        int large = 0;
        for (int g = 0; g < groups; g++) {
            if (groupFull[g] >= Evidence.SMALL_CELL) {
                double c = (double) groupCovered[g] / groupFull[g];
                highest = Math.max(highest, c);
                lowest = Math.min(lowest, c);
                large++;
            }
        }
        return new People(
                full, full - fullCovered, light, light - lightCovered, large < 2 ? Double.NaN : highest - lowest);
    }

    /** The worst EJR+ ratio of all arguments that are not cited. */
    double ejrPlus(BitSet cited, int[] u, int k) {
        double worst = 0;
        for (int c = 0; c < supporters.length; c++) {
            if (!cited.get(c)) {
                worst = Math.max(worst, ejrPlus(c, u, k));
            }
        }
        return worst;
    }

    /** Sum of the EJR+ ratios, of arguments that are not cited, that reach {@code from}. */
    double unheard(BitSet cited, int[] u, int k, double from) {
        double sum = 0;
        for (int c = 0; c < supporters.length; c++) {
            double ratio = cited.get(c) ? 0 : ejrPlus(c, u, k);
            sum += ratio >= from ? ratio : 0;
        }
        return sum;
    }

    /** Of each of some cited arguments the highest similarity to another of them. */
    double[] nearest(int[] cited) {
        double[] out = new double[cited.length];
        for (int i = 0; i < cited.length; i++) {
            for (int j = 0; j < i; j++) {
                double s = similarity(cited[i], cited[j]);
                out[i] = Math.max(out[i], s);
                out[j] = Math.max(out[j], s);
            }
        }
        return out;
    }

    /** Mean over the cited of the highest similarity to another one. */
    double redundancy(BitSet cited) {
        return Arrays.stream(nearest(cited.stream().toArray())).average().orElse(0);
    }

    public Score score(BitSet cited) {
        int[] u = heard(cited);
        People p = people(cited, u);
        int k = Math.max(1, cited.cardinality());
        double worst = 0;
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            worst = Math.max(worst, mostSimilar(c, cited));
        }
        return new Score(
                p.full == 0 ? Double.NaN : (double) (p.full - p.uncoveredFull) / p.full,
                p.light == 0 ? Double.NaN : (double) (p.light - p.uncoveredLight) / p.light,
                p.gap,
                balance(cited),
                evidence.voted() ? jr(u, k) : Double.NaN,
                evidence.voted() ? ejrPlus(cited, u, k) : Double.NaN,
                redundancy(cited),
                worst);
    }
}
