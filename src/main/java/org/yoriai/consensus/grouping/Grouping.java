package org.yoriai.consensus.grouping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.axes.Placement;
import org.yoriai.consensus.axes.VisibleVotes;

/**
 * Groups of the people in the conversation, and how surely each person belongs.
 *
 * @param silhouettes by number of groups tried
 * @param axes q
 * @param reach ρ: nobody stands further from the middle for grouping
 * @param centers {@code centers[group·q + axis]}; empty if no number of groups gives each of them a member
 * @param nearest by participant, the group whose centre is nearest; −1 outside the conversation
 * @param confidence by participant, of belonging there; 0 outside the conversation
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record Grouping(
        SortedMap<Integer, Double> silhouettes,
        int axes,
        double reach,
        double[] centers,
        int[] nearest,
        double[] confidence) {
    /**
     * @param ids text of each participant's id
     * @param held number of groups that is kept, if it was so before; 0 for none
     * @param only whether no other number is tried
     */
    public static Grouping of(
            VisibleVotes votes,
            Placement placement,
            IntFunction<String> ids,
            RobustSettings settings,
            int held,
            boolean only) {
        int q = placement.axes();
        int[] conversation = votes.conversation();
        double reach = reach(conversation, placement, settings.reach());
        double[] z = new double[conversation.length * q];
        double[] weights = new double[conversation.length];
        for (int p = 0; p < conversation.length; p++) {
            clip(placement.scores(), conversation[p] * q, q, reach, z, p * q);
            int n = votes.votesOf(conversation[p]);
            weights[p] = n / (n + settings.halfWeight() * votes.width());
        }
        KMeans.Points points = new KMeans.Points(q, z, weights);
        KMeans.Effort effort =
                new KMeans.Effort(settings.starts(), settings.startSeed(), settings.rounds(), settings.settled());
        List<KMeans> tried = new ArrayList<>();
        int most = Math.min(settings.mostGroups(), q + 2);
        for (int k = only ? held : 2; k <= (only ? held : most); k++) {
            tried.add(KMeans.of(points, k, effort));
        }
        double[] means = only
                ? new double[tried.size()]
                : Silhouette.means(z, q, sample(conversation, ids, settings.silhouettePeople()), tried);
        SortedMap<Integer, Double> silhouettes = new TreeMap<>();
        for (int t = 0; t < means.length && !only; t++) {
            silhouettes.put(tried.get(t).k(), means[t]);
        }
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, tried.size()).boxed().toList());
        while (!left.isEmpty()) {
            int t = chosen(left, tried, means, settings.nearBest(), held);
            Grouping grouping = with(votes, placement, conversation, z, silhouettes, reach, tried.get(t));
            if (grouping.everyGroupHasAMember(settings.placedFrom())) {
                return grouping;
            }
            left.remove((Integer) t);
        }
        int[] nearest = new int[votes.people()];
        Arrays.fill(nearest, -1);
        return new Grouping(silhouettes, q, reach, new double[0], nearest, new double[votes.people()]);
    }

    /** The quantile of the people's distances from the middle, between order statistics by straight lines. */
    private static double reach(int[] conversation, Placement placement, double share) {
        int q = placement.axes();
        double[] lengths = Arrays.stream(conversation)
                .mapToDouble(i -> length(placement.scores(), i * q, q))
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return 0;
        }
        double at = share * (lengths.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, lengths.length - 1);
        return lengths[below] + (at - below) * (lengths[above] - lengths[below]);
    }

    private static double length(double[] y, int from, int q) {
        double square = 0;
        for (int a = 0; a < q; a++) {
            square += y[from + a] * y[from + a];
        }
        return Math.sqrt(square);
    }

    /** {@code z = y·min(1, ρ/|y|)}. */
    public static void clip(double[] y, int from, int q, double reach, double[] z, int to) {
        double length = length(y, from, q);
        double scale = length > reach ? reach / length : 1;
        for (int a = 0; a < q; a++) {
            z[to + a] = y[from + a] * scale;
        }
    }

    private static int chosen(List<Integer> left, List<KMeans> tried, double[] means, double near, int held) {
        double best = Double.NEGATIVE_INFINITY;
        for (int t : left) {
            best = Math.max(best, means[t]);
        }
        int chosen = -1;
        for (int t : left) {
            if (means[t] >= best - near) {
                chosen = chosen < 0 || tried.get(t).k() == held ? t : chosen;
            }
        }
        return chosen;
    }

    private static Grouping with(
            VisibleVotes votes,
            Placement placement,
            int[] conversation,
            double[] z,
            SortedMap<Integer, Double> silhouettes,
            double reach,
            KMeans clusters) {
        int q = placement.axes();
        int[] nearest = new int[votes.people()];
        Arrays.fill(nearest, -1);
        double[] confidence = new double[votes.people()];
        Membership membership = new Membership(q, clusters.centers(), placement.residualVariance());
        for (int p = 0; p < conversation.length; p++) {
            int i = conversation[p];
            nearest[i] = membership.nearest(z, p * q);
            confidence[i] = membership.confidence(nearest[i], z, p * q, placement.covariances(), i * q * q);
        }
        return new Grouping(silhouettes, q, reach, clusters.centers(), nearest, confidence);
    }

    /** Number of groups; 0 if there are none. */
    public int groups() {
        return centers.length / axes;
    }

    private boolean everyGroupHasAMember(double placedFrom) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i] >= 0 && confidence[i] >= placedFrom) {
                seen.add(nearest[i]);
            }
        }
        return seen.size() == groups();
    }

    /** Everybody, or those whose ids have the smallest hashes: a sample that no order of arrival changes. */
    private static int[] sample(int[] conversation, IntFunction<String> ids, int most) {
        int n = conversation.length;
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        byte[][] hashes = new byte[n][];
        for (int p = 0; p < n; p++) {
            hashes[p] = digest.digest(ids.apply(conversation[p]).getBytes(StandardCharsets.UTF_8));
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> hashes[p], Arrays::compareUnsigned))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
