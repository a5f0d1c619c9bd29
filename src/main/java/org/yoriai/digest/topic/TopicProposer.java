package org.yoriai.digest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.text.QuoteChoice;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Space;

/**
 * Proposes topics for arguments that belong to none, where nobody described any: groups of like texts, each under the words of
 * the argument in its middle. About a third of the arguments land beside their subject, so a person names, splits or drops each
 * proposal.
 */
public final class TopicProposer {
    /** Topics are tried from here to {@link #MOST}, each of eight arguments on average or more. */
    private static final int FEWEST = 3;

    private static final int MOST = 12;
    private static final int ARGUMENTS_EACH = 8;
    /** Beyond this comparing all with all takes too long; people must describe issues. */
    private static final int MOST_ARGUMENTS = 2_000;

    private static final int AXES = 10;
    private static final int LONGEST_TITLE = 140;

    private TopicProposer() {}

    /** Assignments, with proposals in place of what was unsorted, and the titles of the proposals by id. */
    public record Proposal(List<Assignment> assignments, Map<String, String> titles) {}

    /** @param random for the step that is named */
    public static Proposal propose(
            List<Argument> eligible,
            List<Assignment> assignments,
            ArgumentVectors vectors,
            Function<String, SplittableRandom> random) {
        Assignment[] out = assignments.toArray(new Assignment[0]);
        Map<String, String> titles = new LinkedHashMap<>();
        for (ArgumentVectors.Part part : vectors.parts()) {
            int[] open = IntStream.range(0, part.size())
                    .filter(text -> out[part.argument(text)].by() == Assignment.By.NONE)
                    .toArray();
            if (open.length / ARGUMENTS_EACH >= FEWEST && open.length <= MOST_ARGUMENTS) {
                propose(part, open, eligible, random.apply("topics " + part.lang()), out, titles);
            }
        }
        return new Proposal(List.of(out), titles);
    }

    private static void propose(
            ArgumentVectors.Part part,
            int[] open,
            List<Argument> eligible,
            SplittableRandom random,
            Assignment[] out,
            Map<String, String> titles) {
        double[][] points = Axes.of(cosines(part.space(), open), Math.min(AXES, open.length - 1));
        SphericalKMeans.Grouping best = new SphericalKMeans.Grouping(new int[0], new double[0][], 0);
        double clearest = Double.NEGATIVE_INFINITY;
        for (int k = FEWEST; k <= Math.min(MOST, open.length / ARGUMENTS_EACH); k++) {
            SphericalKMeans.Grouping one = SphericalKMeans.of(points, k, random);
            double silhouette = SphericalKMeans.silhouette(points, one.groupOf(), k);
            if (silhouette > clearest + 1e-9) {
                best = one;
                clearest = silhouette;
            }
        }
        // In the order of the first argument of each.
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < open.length; i++) {
            members.computeIfAbsent(best.groupOf()[i], g -> new ArrayList<>()).add(i);
        }
        for (Map.Entry<Integer, List<Integer>> group : members.entrySet()) {
            double[] centre = best.centres()[group.getKey()];
            String id = "topic-" + (titles.size() + 1);
            titles.put(id, title(part, open, eligible, points, centre, group.getValue()));
            for (int i : group.getValue()) {
                int c = part.argument(open[i]);
                out[c] = new Assignment(
                        eligible.get(c).id(), id, Assignment.By.CLUSTER, margin(points[i], best, group.getKey()));
            }
        }
    }

    private static double[][] cosines(Space space, int[] open) {
        double[][] out = new double[open.length][open.length];
        for (int i = 0; i < open.length; i++) {
            for (int j = i; j < open.length; j++) {
                out[i][j] = space.cosine(open[i], open[j]);
                out[j][i] = out[i][j];
            }
        }
        return out;
    }

    private static double margin(double[] point, SphericalKMeans.Grouping grouping, int own) {
        double second = -1;
        for (int g = 0; g < grouping.centres().length; g++) {
            if (g != own) {
                second = Math.max(second, Axes.dot(point, grouping.centres()[g]));
            }
        }
        return Axes.dot(point, grouping.centres()[own]) - second;
    }

    /** Of the short texts the one nearest to the middle; where all are long, whole sentences of the nearest. */
    private static String title(
            ArgumentVectors.Part part,
            int[] open,
            List<Argument> eligible,
            double[][] points,
            double[] centre,
            List<Integer> members) {
        List<Integer> byNearness = new ArrayList<>(members);
        byNearness.sort(Comparator.<Integer>comparingDouble(i -> -Math.rint(1024 * Axes.dot(points[i], centre)))
                .thenComparingInt(i -> i));
        for (int i : byNearness) {
            String text = eligible.get(part.argument(open[i])).text();
            Span all = Sentences.trimmed(text, 0, text.length());
            if (all.length() <= LONGEST_TITLE) {
                return all.in(text);
            }
        }
        int nearest = open[byNearness.get(0)];
        String text = eligible.get(part.argument(nearest)).text();
        return QuoteChoice.of(text, part.lang(), words -> part.space().cosine(nearest, words))
                .in(text);
    }
}
